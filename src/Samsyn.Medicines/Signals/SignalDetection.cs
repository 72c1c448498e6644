using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Store;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Signals;

/// <summary>Looks at all measures and writes what it finds: new signals, and signals that are seen still.</summary>
sealed class SignalDetection(
    SignalSearch search, MeasureFolder measures, IDeliveries deliveries, SamsynDb db, OrganisationTrees trees, IAuditTrail audit, NoticeBoard board,
    SignalWords words, SignalsSeen seen, TimeProvider time)
{
    /// <summary>Only if data has come in, or a measure has changed, since this process looked last.</summary>
    public async Task RunIfNew(CancellationToken cancel)
    {
        var mark = HashCode.Combine(await Mark(cancel), measures.Catalogue);
        if (seen.Mark == mark) return;
        await Run(cancel);
        seen.Mark = mark;
    }

    public async Task<SignalTally> Run(CancellationToken cancel)
    {
        var published = measures.Catalogue.All.Where(m => m.Status == MeasureStatus.Published).ToList();
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

    async Task<int> Mark(CancellationToken cancel)
    {
        var mark = new HashCode();
        foreach (var delivery in await deliveries.All(cancel)) mark.Add(delivery);
        mark.Add(Month.Of(time.GetLocalNow()));
        return mark.ToHashCode();
    }

    static object Said(Signal s) => new { s.Measure, kind = s.Kind.ToString(), way = s.Way.ToString(), since = s.Since.ToString(), until = s.Until.ToString(), s.From, s.To };
}
