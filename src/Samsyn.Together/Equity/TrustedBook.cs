using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Equity;

/// <summary>What people wrote, for the trusted person of their organisation and for nobody else; who passes on what helps, in words that do not tell who wrote.</summary>
sealed class TrustedBook(SamsynDb db, IAuditTrail audit, EvaluationPlans plans, RoundSeal seal, InitiativeDesk desk)
{
    /// <summary>The rounds with comments that wait for a reader.</summary>
    public async Task<IReadOnlyList<TrustedRound>> Waiting(Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        if (reader.PersonId is not { } person || !await db.Set<EvaluationPlan>().AnyAsync(p => p.TrustedId == person, cancel)) return [];
        var counts = await db.Set<RoundComment>().Where(c => c.HandledOn == null).GroupBy(c => c.RoundId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var rounds = await db.Set<EquityRound>().AsNoTracking().Where(r => counts.Keys.Contains(r.Id)).OrderBy(r => r.ClosedOn).ThenBy(r => r.Id).ToListAsync(cancel);
        var mine = new List<TrustedRound>();
        foreach (var round in rounds)
            if (await IsTrusted(person, round, tree, cancel)) mine.Add(new(round, await Title(round, cancel), counts[round.Id]));
        return mine;
    }

    /// <summary>What was written in a round. That it was read is noted before it is shown.</summary>
    /// <returns>Null: the reader is not trusted with it, which looks as if there were none.</returns>
    public async Task<(TrustedRound Round, IReadOnlyList<(RoundComment Comment, string Words)> Comments)?> Read(Actor reader, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var round = await db.Set<EquityRound>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (round is null || reader.PersonId is not { } person || !await IsTrusted(person, round, tree, cancel)) return null;
        var comments = await db.Set<RoundComment>().AsNoTracking().Where(c => c.RoundId == id && c.HandledOn == null && c.Sealed != null).OrderBy(c => c.Id).ToListAsync(cancel);
        if (comments.Count > 0) await audit.RecordRead(reader, $"round-comments:{id}", new { comments = comments.Count }, round.OrganisationId, cancel);
        return (new(round, await Title(round, cancel), comments.Count), [.. comments.Select(c => (c, seal.Open(c.Sealed!)))]);
    }

    /// <summary>Passes a comment on in other words, or lays it aside; what was written is erased in both cases.</summary>
    /// <param name="told">Null: laid aside.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Handle(Actor actor, OrganisationTree tree, Guid id, Guid commentId, string? told, CancellationToken cancel)
    {
        var round = await db.Set<EquityRound>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (round is null || actor.PersonId is not { } person || !await IsTrusted(person, round, tree, cancel)) throw Refusal.Of("equity.not-trusted").AsException();
        var comment = await db.Set<RoundComment>().FirstOrDefaultAsync(c => c.Id == commentId && c.RoundId == id && c.HandledOn == null, cancel) ?? throw Refusal.Of("equity.no-comment").AsException();
        if (told is not null && string.IsNullOrWhiteSpace(told)) throw Refusal.Of("equity.told-missing").AsException();
        if (told?.Trim().Length > RoundComment.LongestText) throw Refusal.Of("initiative.long", $"{RoundComment.LongestText}").AsException();
        if (told is not null && Same(told, seal.Open(comment.Sealed!))) throw Refusal.Of("equity.told-same").AsException();
        (comment.Sealed, comment.Told, comment.HandledOn) = (null, told?.Trim(), desk.Today);
        await audit.SaveWith(actor, told is null ? "round.comment-laid-aside" : "round.comment-told", $"round:{id}", null, new { told = comment.Told }, round.OrganisationId, cancel);
    }

    /// <summary>What the trusted person has made known of a round.</summary>
    public async Task<IReadOnlyList<string>> Told(Guid round, CancellationToken cancel) =>
        await db.Set<RoundComment>().AsNoTracking().Where(c => c.RoundId == round && c.Told != null).OrderBy(c => c.HandledOn).ThenBy(c => c.Id).Select(c => c.Told!).ToListAsync(cancel);

    /// <summary>Named by the organisation, and without a part in the initiative itself.</summary>
    async Task<bool> IsTrusted(Guid person, EquityRound round, OrganisationTree tree, CancellationToken cancel) =>
        (await plans.For(round.OrganisationId, tree, cancel))?.TrustedId == person
        && (round.InitiativeId is not { } id || !await db.Set<Initiative>().AnyAsync(i => i.Id == id && (i.MadeById == person || i.Participants.Any(p => p.PersonId == person || p.HelperId == person)), cancel));

    async Task<string?> Title(EquityRound round, CancellationToken cancel) =>
        round.InitiativeId is { } id ? await db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.Title).FirstAsync(cancel) : null;

    /// <summary>The same words would tell who wrote them to whoever knows how somebody writes.</summary>
    static bool Same(string told, string written) => string.Equals(Plain(told), Plain(written), StringComparison.OrdinalIgnoreCase);

    static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

/// <summary>A round with comments that wait.</summary>
/// <param name="Title">Of the initiative; null: of the organisation.</param>
sealed record TrustedRound(EquityRound Round, string? Title, int Comments);
