using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Search;

namespace Samsyn.Together.Exchange;

/// <summary>What was shared, as lists and counts. The order is by day or by use, and never by who wrote it.</summary>
sealed class ExchangeList(SamsynDb db, Access access)
{
    /// <summary>As many as are offered to choose from by eye.</summary>
    const int MostTags = 12;

    public async Task<(IReadOnlyList<ExchangeLine> Lines, int Total)> Of(Actor reader, OrganisationTree tree, ExchangeAsked asked, int page, int size, CancellationToken cancel)
    {
        var fitting = Fitting(reader, tree, asked);
        var total = await fitting.CountAsync(cancel);
        var ordered = asked.ByUse ? fitting.OrderByDescending(e => e.Reused).ThenByDescending(e => e.MadeAtUtc).ThenBy(e => e.Id) : fitting.OrderByDescending(e => e.MadeAtUtc).ThenBy(e => e.Id);
        var found = await ordered.Skip((page - 1) * size).Take(size)
            .Select(e => new { e.Id, e.Title, e.Language, e.Kind, e.WrittenAs, e.WrittenAtId, e.OrganisationId, e.MadeAtUtc, e.Reused, e.HiddenBecause, Tags = e.Tags.Select(t => t.Tag).OrderBy(t => t).ToList() }).ToListAsync(cancel);
        return ([.. found.Select(e => new ExchangeLine(e.Id, e.Title, e.Language, e.Kind, e.WrittenAs, e.WrittenAtId, e.OrganisationId, e.MadeAtUtc, e.Reused, e.HiddenBecause is not null, e.Tags))], total);
    }

    /// <summary>How much there is, from how many organisations, at how many places it is used elsewhere, and how much of it did not work.</summary>
    public async Task<ExchangeCount> Count(Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var all = Fitting(reader, tree, ExchangeAsked.All);
        var kinds = await all.GroupBy(e => e.Kind).Select(g => new { g.Key, Count = g.Count(), Reused = g.Sum(e => e.Reused) }).ToListAsync(cancel);
        return new(kinds.Sum(k => k.Count), await all.Select(e => e.OrganisationId).Distinct().CountAsync(cancel), kinds.Sum(k => k.Reused), kinds.FirstOrDefault(k => k.Key is ExchangeKind.DidNotWork)?.Count ?? 0);
    }

    /// <summary>The tags that stand on the most entries.</summary>
    public async Task<IReadOnlyList<string>> Tags(Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        await Fitting(reader, tree, ExchangeAsked.All).SelectMany(e => e.Tags).GroupBy(t => t.Tag).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).Take(MostTags).ToListAsync(cancel);

    /// <summary>What an initiative has shared.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title, string Language)>> From(Guid initiative, Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        [.. (await Fitting(reader, tree, ExchangeAsked.All).Where(e => e.InitiativeId == initiative).OrderBy(e => e.MadeAtUtc).Select(e => new { e.Id, e.Title, e.Language }).ToListAsync(cancel)).Select(e => (e.Id, e.Title, e.Language))];

    IQueryable<ExchangeEntry> Fitting(Actor reader, OrganisationTree tree, ExchangeAsked asked)
    {
        var all = db.Set<ExchangeEntry>().AsNoTracking().Where(ExchangeReach.Of(reader, access, tree).Seen);
        all = asked.IsMine ? all.Where(e => e.AuthorId == reader.PersonId && e.TakenBackAtUtc == null) : all.Where(e => e.TakenBackAtUtc == null && e.HiddenBecause == null);
        foreach (var stem in SearchWords.Asked(asked.Words).Select(s => " " + s)) all = all.Where(e => e.Stems.Contains(stem));
        if (asked.Kind is { } kind) all = all.Where(e => e.Kind == kind);
        if (asked.Tag is { } tag) all = all.Where(e => e.Tags.Any(t => t.Tag == tag));
        return all;
    }
}

/// <summary>One in a list of what was shared.</summary>
sealed record ExchangeLine(
    Guid Id, string Title, string Language, ExchangeKind Kind, Role WrittenAs, Guid WrittenAtId, Guid OrganisationId, DateTime MadeAtUtc, int Reused, bool IsHidden, IReadOnlyList<string> Tags);

/// <param name="Organisations">From how many organisations it comes.</param>
/// <param name="Reused">At how many places something is used.</param>
sealed record ExchangeCount(int All, int Organisations, int Reused, int DidNotWork);
