using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Store;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Medicines.Signals;

/// <summary>Looks at the stored results of all measures and writes what it finds: new signals, and signals that are seen still.</summary>
sealed class SignalDetection(
    SignalSearch search, MeasureFolder measures, MeasureResults results, IArrivals arrivals, SamsynDb db, OrganisationTrees trees, IAuditTrail audit, NoticeBoard board,
    SignalWords words, SignalsSeen seen, RefreshGate gate, TimeProvider time)
{
    /// <summary>Only if results were computed, a measure was changed or a month has ended since this process looked last, and only while no import waits to be counted in.</summary>
    public async Task RunIfNew(CancellationToken cancel)
    {
        var (computed, last) = ((await results.Computed(cancel)).Values.OrderBy(c => c.Measure, StringComparer.Ordinal).ToList(), await arrivals.Last(cancel));
        if (computed.Count == 0 || computed.Exists(c => c.Import != last)) return;
        var mark = HashCode.Combine(measures.Catalogue, Month.Of(time.GetLocalNow()), last);
        foreach (var result in computed) mark = HashCode.Combine(mark, result.Measure, result.ComputedAtUtc);
        if (seen.Mark == mark) return;
        await Run(cancel);
        seen.Mark = mark;
    }

    public async Task<SignalTally> Run(CancellationToken cancel)
    {
        // Not while results are being replaced
        using var one = await gate.Enter(cancel);
        var computed = await results.Computed(cancel);
        var published = measures.Catalogue.All.Where(m => m.Status == MeasureStatus.Published && computed.ContainsKey(m.Code)).ToList();
        if (published.Count == 0) return SignalTally.Nothing;
        var tree = await trees.Current(db, cancel);
        var (causes, organisations) = await search.In(published, tree, cancel);
        var plan = SignalPlan.Of(await db.Set<Signal>().ToListAsync(cancel), causes);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var (signal, found) in plan.Continue.Where(c => c.Signal.IsOpen)) await Continue(signal, found, cancel);
        foreach (var cause in plan.Create) await Create(cause, measures.Catalogue.Find(cause.Told.Measure)!, tree, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(published.Count, organisations, plan.Create.Count, plan.Continue.Count);
    }

    async Task Create(SharedCause shared, MeasureDefinition measure, OrganisationTree tree, CancellationToken cancel)
    {
        var (organisation, cause) = (shared.Told.Organisation, shared.Told.Cause);
        var signal = new Signal
        {
            Measure = measure.Code, OrganisationId = organisation.Id, Way = cause.Way, Since = cause.Since, Until = cause.Until, Kind = cause.Kind,
            From = cause.From, To = cause.To, IsGood = SignalPlan.IsGood(measure.Direction, cause.Way),
            AlsoSeenAtId = shared.AlsoSeenAt?.Id, SeenBelow = shared.Below.Count, FoundAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.AddRange(signal, new SignalChange { SignalId = signal.Id, AtUtc = signal.FoundAtUtc, Who = Actor.System.Name, To = SignalState.New });
        await board.TellAt(organisation, tree, SignalPermissions.Found, $"signal:{signal.Id}:found", signal.IsGood, $"/medicines/signals/{signal.Id}",
            () => words.Sentence(signal, tree), cancel);
        await audit.SaveWith(Actor.System, "signal.found", $"signal:{signal.Id}", null, Said(signal), organisation.Id, cancel);
    }

    /// <summary>The figures follow the data; that a single time has become a step is worth a line.</summary>
    async Task Continue(Signal signal, FoundCause found, CancellationToken cancel)
    {
        var (before, kind) = (Said(signal), signal.Kind);
        (signal.Kind, signal.Until, signal.From, signal.To) = (found.Cause.Kind, found.Cause.Until, found.Cause.From, found.Cause.To);
        if (kind != signal.Kind)
            await audit.SaveWith(Actor.System, "signal.continued", $"signal:{signal.Id}", before, Said(signal), signal.OrganisationId, cancel);
    }

    static object Said(Signal s) => new { s.Measure, kind = s.Kind.ToString(), way = s.Way.ToString(), since = s.Since.ToString(), until = s.Until.ToString(), s.From, s.To };
}
