using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Dialogue;

/// <summary>Reads what is said about a challenge for somebody who may see the challenge.</summary>
sealed class DialogueReading(SamsynDb db, ChallengeWords words)
{
    /// <param name="moderates">Whether the reader moderates it and sees hidden texts.</param>
    public async Task<DialogueView> Of(Challenge challenge, Actor reader, OrganisationTree tree, bool moderates, CancellationToken cancel)
    {
        var remarks = await db.Set<Remark>().AsNoTracking().Where(r => r.ChallengeId == challenge.Id).OrderBy(r => r.AtUtc).ThenBy(r => r.Id).ToListAsync(cancel);
        var endorsements = (await db.Set<Endorsement>().AsNoTracking().Where(e => e.ChallengeId == challenge.Id).ToListAsync(cancel)).ToLookup(e => e.OfId);
        var follows = await db.Set<Following>().AnyAsync(f => f.ChallengeId == challenge.Id && f.PersonId == reader.PersonId, cancel);

        EndorsedBy By(Guid id) => new(
            endorsements[id].Count(e => e.OrganisationId is null),
            [.. endorsements[id].Select(e => e.OrganisationId).OfType<Guid>().Select(tree.Find).OfType<Organisation>().Select(o => o.Name).Order(StringComparer.CurrentCulture)],
            endorsements[id].Any(e => e.OrganisationId is null && e.PersonId == reader.PersonId),
            endorsements[id].Select(e => e.OrganisationId).OfType<Guid>().ToHashSet());

        RemarkView View(Remark r)
        {
            var mine = r.PersonId == reader.PersonId;
            return new(r.Id, words.Capacity(r.SpokenAs, tree.Find(r.SpokenAtId)), r.HiddenBecause is null || mine || moderates ? r.Text : "", r.AtUtc, mine, r.TakenBackAtUtc is not null,
                r.HiddenBecause, By(r.Id));
        }

        IReadOnlyList<RemarkView> In(RemarkColumn column) =>
            [.. remarks.Where(r => r.Column == column && r.TakenBackAtUtc is null).Select(View).OrderByDescending(v => v.HiddenBecause is null).ThenByDescending(v => v.Endorsed.All)];

        var answers = remarks.Where(r => r.Column is RemarkColumn.Answer).ToLookup(r => r.QuestionId);
        // A question that was taken back stays while there is an answer to it
        var questions = remarks.Where(r => r.Column is RemarkColumn.Question && (r.TakenBackAtUtc is null || answers[r.Id].Any())).Reverse();
        return new(In(RemarkColumn.For), In(RemarkColumn.Heed),
            [.. questions.Select(q => (View(q), (IReadOnlyList<RemarkView>)[.. answers[q.Id].Where(a => a.TakenBackAtUtc is null).Select(View)]))], By(challenge.Id), follows);
    }
}
