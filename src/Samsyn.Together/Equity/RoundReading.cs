using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Equity;

/// <summary>Rounds for reading, never more than the reader may see: those of an initiative by who sees it, those of an organisation by all who hold a role.</summary>
sealed class RoundReading(SamsynDb db, Access access, RoundInstruments instruments)
{
    /// <summary>Of an initiative that the reader sees, the latest phase first.</summary>
    public async Task<IReadOnlyList<RoundSeen>> Of(InitiativeSeen seen, CancellationToken cancel) =>
        Seen([.. (await db.Set<EquityRound>().AsNoTracking().Include(r => r.Results).Where(r => r.InitiativeId == seen.Initiative.Id).ToListAsync(cancel)).OrderByDescending(r => r.Phase)]);

    /// <summary>Of an organisation as a whole, the latest first.</summary>
    public async Task<IReadOnlyList<RoundSeen>> Of(Organisation place, CancellationToken cancel) =>
        Seen(await db.Set<EquityRound>().AsNoTracking().Include(r => r.Results).Where(r => r.InitiativeId == null && r.OrganisationId == place.Id).OrderByDescending(r => r.OpenedOn).ToListAsync(cancel));

    /// <summary>The organisations that have asked everybody at least once.</summary>
    public async Task<IReadOnlyList<Organisation>> Places(OrganisationTree tree, CancellationToken cancel) =>
        [.. (await db.Set<EquityRound>().Where(r => r.InitiativeId == null).Select(r => r.OrganisationId).Distinct().ToListAsync(cancel)).Select(tree.Find).OfType<Organisation>().OrderBy(o => o.Name, StringComparer.CurrentCulture)];

    /// <summary>Rounds of initiatives at an organisation and below it that were closed between two days and show both sides, the latest first.</summary>
    public async Task<IReadOnlyList<InitiativeRound>> Initiatives(Actor reader, OrganisationTree tree, Organisation place, DateOnly first, DateOnly last, int most, CancellationToken cancel)
    {
        var within = tree.WithAllBelow(place).Select(o => o.Id).ToList();
        var found = await (from r in db.Set<EquityRound>().AsNoTracking()
                           join i in db.Set<Initiative>().IgnoreAutoIncludes().Where(InitiativeReach.Of(reader, access, tree).Seen) on r.InitiativeId equals i.Id
                           where EF.Parameter(within).Contains(i.OrganisationId) && r.ClosedOn >= first && r.ClosedOn <= last && r.Results.Any(x => x.Side == EquitySide.Patient) && r.Results.Any(x => x.Side == EquitySide.Professional)
                           orderby r.ClosedOn descending, r.Id
                           select new { Round = r, r.Results, i.Title, i.Language }).Take(most).ToListAsync(cancel);
        return [.. found.Where(f => instruments.Find(f.Round.Instrument) is not null).Select(f => new InitiativeRound(f.Round, f.Title, f.Language, EquityRow.Of(instruments.Find(f.Round.Instrument)!, f.Results)))];
    }

    /// <summary>How many rounds of initiatives that the reader sees were closed between two days, and how many of them show both sides.</summary>
    public async Task<(int Closed, int BothSides)> Count(Actor reader, OrganisationTree tree, Organisation? place, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var closed = Closed(reader, tree, place, from, to);
        return (await closed.CountAsync(cancel), await closed.CountAsync(r => r.Results.Any(x => x.Side == EquitySide.Patient) && r.Results.Any(x => x.Side == EquitySide.Professional), cancel));
    }

    /// <summary>Rounds closed between two days that the reader may see: of initiatives there, and of organisations there.</summary>
    public IQueryable<EquityRound> Closed(Actor reader, OrganisationTree tree, Organisation? place, DateOnly from, DateOnly to)
    {
        var seen = db.Set<Initiative>().IgnoreAutoIncludes().Where(InitiativeReach.Of(reader, access, tree).Seen).Select(i => (Guid?)i.Id);
        var rounds = db.Set<EquityRound>().AsNoTracking().Where(r => r.InitiativeId != null && seen.Contains(r.InitiativeId) && r.ClosedOn >= from && r.ClosedOn <= to);
        if (place is null) return rounds;
        var within = tree.WithAllBelow(place).Select(o => o.Id).ToList();
        return rounds.Where(r => EF.Parameter(within).Contains(r.OrganisationId));
    }

    /// <param name="rounds">The latest first.</param>
    List<RoundSeen> Seen(List<EquityRound> rounds)
    {
        var seen = new List<RoundSeen>();
        foreach (var (at, round) in rounds.Index())
        {
            if (instruments.Find(round.Instrument) is not { } instrument) continue;
            var before = rounds.Skip(at + 1).FirstOrDefault(r => r.IsClosed && r.Instrument == round.Instrument && r.Edition == round.Edition);
            seen.Add(new(round, EquityRow.Of(instrument, round.Results), before is null ? null : EquityRow.Of(instrument, before.Results)));
        }
        return seen;
    }
}

/// <summary>A round with what it shows.</summary>
/// <param name="Rows">The widest difference first.</param>
/// <param name="Before">What the round before it showed; null: there was none that asked the same.</param>
sealed record RoundSeen(EquityRound Round, IReadOnlyList<EquityRow> Rows, IReadOnlyList<EquityRow>? Before)
{
    public EquityRow? BeforeOf(EquityRow row) => Before?.FirstOrDefault(b => b.Question.Code == row.Question.Code);
}

/// <summary>A round of an initiative, for a list.</summary>
sealed record InitiativeRound(EquityRound Round, string Title, string Language, IReadOnlyList<EquityRow> Rows)
{
    public Phase Phase => Round.Phase!.Value;
    public EquityRow? Widest => Rows.FirstOrDefault(r => r.Gap is not null);
}
