using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Names;
using Samsyn.Together.Proposals;
using Samsyn.Together.Search;

namespace Samsyn.Together.Challenges;

/// <summary>Reads what the page of one challenge needs, no more than the reader may see.</summary>
sealed class ChallengePageRun(SamsynDb db, Access access, NameCheck names, DialogueReading dialogue, ProposalReading proposals, SimilarChallenges similar, IMeasureCatalog catalog, InitiativeList initiatives, ChallengeWords words)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<ChallengeSeen?> Of(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var challenge = await db.Set<Challenge>().AsNoTracking().Include(c => c.Measures).FirstOrDefaultAsync(c => c.Id == id, cancel);
        var reach = ChallengeReach.Of(reader, access, tree);
        if (challenge is null || !reach.Sees(challenge)) return null;
        var (place, doer, mayAllow) = (tree.Find(challenge.OrganisationId), reach.DoerOf(challenge), reach.MayAllowNames(challenge));
        var changes = await db.Set<ChallengeChange>().AsNoTracking().Where(c => c.ChallengeId == id).OrderBy(c => c.AtUtc).ThenBy(c => c.Id).ToListAsync(cancel);
        return new(challenge, place, doer)
        {
            MayAllowNames = mayAllow,
            Names = doer is ChallengeDoer.Reader && !mayAllow ? [] : await names.Of(ChallengeText.Of(challenge, "", ""), id, tree, cancel),
            Today = place is null ? new Dictionary<string, MeasureToday>() : await catalog.Today([.. challenge.Measures.Select(m => m.Measure)], place, tree, reader, cancel),
            Dialogue = challenge.IsPublished ? await dialogue.Of(challenge, reader, tree, doer.HasFlag(ChallengeDoer.Moderator), cancel) : null,
            Proposals = await ProposalsOf(challenge, reader, tree, cancel),
            Group = await GroupOf(challenge, doer, cancel),
            Similar = await SameAs(challenge, doer, reader, tree, cancel),
            Initiatives = challenge.State is ChallengeState.TakenUp ? await initiatives.Answering(id, reader, tree, cancel) : [],
            History = [.. changes.Select(words.Line)],
        };
    }

    async Task<IReadOnlyList<ProposalLine>?> ProposalsOf(Challenge challenge, Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        challenge.State is ChallengeState.Draft or ChallengeState.Sent or ChallengeState.Dialogue ? null
        : [.. (await proposals.To(challenge.Id, reader.PersonId, cancel)).Select(p => words.Line(p, reader.PersonId, tree))];

    async Task<string?> GroupOf(Challenge challenge, ChallengeDoer doer, CancellationToken cancel) =>
        doer.HasFlag(ChallengeDoer.Steerer) && challenge.State is (ChallengeState.Proposals or ChallengeState.Assessed)
            ? string.Join(", ", (await proposals.Group(challenge.Id, cancel)).Select(a => words.Role(a.SpokenAs))) : null;

    /// <summary>For those who may merge: open ones that are alike and open to the same readers.</summary>
    async Task<IReadOnlyList<Challenge>> SameAs(Challenge challenge, ChallengeDoer doer, Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        !DialogueRules.IsOpen(challenge) || (doer & (ChallengeDoer.Moderator | ChallengeDoer.Steerer)) == 0 ? []
        : [.. (await similar.To(reader, tree, challenge.Title, challenge.Need, challenge.Id, cancel)).Where(c => DialogueRules.IsOpen(c) && c.Space == challenge.Space)];
}
