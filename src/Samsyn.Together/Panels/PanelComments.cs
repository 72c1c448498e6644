using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Readability;

namespace Samsyn.Together.Panels;

/// <summary>What the panel says and what the sponsor answers.</summary>
sealed class PanelComments(SamsynDb db, PanelDesk desk, PanelWords words)
{
    /// <summary>Comments a passage of the present version of a text.</summary>
    /// <param name="edition">The version that the reader had before them.</param>
    /// <param name="place">As the page numbers it: "3.2".</param>
    /// <param name="quote">Words of the passage that it is about; nothing: all of it.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task SayOfPassage(Actor actor, OrganisationTree tree, Guid id, Guid textId, int edition, string? place, string? quote, string? said, CancellationToken cancel)
    {
        var (panel, member) = await desk.FindToReview(actor, tree, id, cancel);
        if (PanelRules.RefusedComment(said) is { } refusal) throw refusal.AsException();
        var passages = await Passages(id, textId, edition, cancel);
        var (at, quoted) = PanelRules.Anchor(passages, place, quote);
        await Add(actor, panel, new()
        {
            PanelId = id, Number = await Next(id, cancel), MemberId = member.Id, Side = member.Side, Called = member.Called, HelperCalled = member.HelperCalled, On = CommentOn.Passage, TextId = textId, Edition = edition, At = at, Passage = Kept(passages[at]),
            Quote = quoted, Text = said!.Trim(), AtUtc = desk.Now,
        }, cancel);
    }

    /// <summary>Comments a visit, an outcome, or the whole.</summary>
    /// <param name="of">Which visit or outcome; null: all of them.</param>
    public async Task Say(Actor actor, OrganisationTree tree, Guid id, CommentOn on, Guid? of, string? said, CancellationToken cancel)
    {
        var (panel, member) = await desk.FindToReview(actor, tree, id, cancel);
        if (PanelRules.RefusedComment(said) is { } refusal) throw refusal.AsException();
        if (on is CommentOn.Passage || (of is { } thing && !await Has(id, on, thing, cancel))) throw Refusal.Of("panel.no-place", "").AsException();
        await Add(actor, panel, new()
        {
            PanelId = id, Number = await Next(id, cancel), MemberId = member.Id, Side = member.Side, Called = member.Called, HelperCalled = member.HelperCalled, On = on, OfId = of, Text = said!.Trim(), AtUtc = desk.Now,
        }, cancel);
    }

    /// <summary>Changes one's own comment as long as it is not answered.</summary>
    public async Task Rewrite(Actor actor, OrganisationTree tree, Guid id, Guid commentId, string? said, Guid version, CancellationToken cancel)
    {
        var (panel, member) = await desk.FindToReview(actor, tree, id, cancel);
        var comment = await Find(id, commentId, version, cancel);
        if (comment.MemberId != member.Id || comment.Outcome is not null) throw Refusal.Of("panel.not-own-comment").AsException();
        if (PanelRules.RefusedComment(said) is { } refusal) throw refusal.AsException();
        (comment.Text, comment.Version) = (said!.Trim(), Guid.CreateVersion7());
        await desk.Save(actor, panel, "panel.comment-rewritten", new { comment = comment.Id, number = comment.Number }, cancel);
    }

    /// <summary>The sponsor's answer; it can be given anew until the review is closed.</summary>
    /// <param name="place">Of a changed passage: where the change stands in the present version, if not where the passage stood.</param>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, Guid commentId, CommentOutcome? outcome, string? answer, string? place, Guid version, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, null, cancel);
        var comment = await Find(id, commentId, version, cancel);
        if (PanelRules.RefusedAnswer(outcome, comment.On, answer?.Trim()) is { } refusal) throw refusal.AsException();
        (comment.Outcome, comment.Answer, comment.AnsweredAtUtc, comment.Version) = (outcome, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), desk.Now, Guid.CreateVersion7());
        (comment.ChangedIn, comment.ChangedAt, comment.ChangedTo) = (null, null, null);
        if (outcome is CommentOutcome.Changed && comment.On is CommentOn.Passage) await Show(comment, place, cancel);
        var asked = panel.Members.First(m => m.Id == comment.MemberId).PersonId;
        await desk.Tell([asked], $"panel-comment:{comment.Id}:{comment.Version}", $"{PanelDesk.Path(id)}?tab=comments#comment-{comment.Number}", () => words.Answered(panel, comment), cancel);
        await desk.Save(actor, panel, "panel.comment-answered", new { comment = comment.Id, number = comment.Number, outcome = outcome.ToString(), changedIn = comment.ChangedIn }, cancel);
    }

    /// <summary>The new passage is shown from the new version; a sponsor cannot say that something was changed which reads as before.</summary>
    async Task Show(PanelComment comment, string? place, CancellationToken cancel)
    {
        var text = await db.Set<PanelText>().AsNoTracking().FirstAsync(t => t.Id == comment.TextId, cancel);
        if (text.Edition <= comment.Edition) throw Refusal.Of("panel.no-later-version", text.Name).AsException();
        var (before, after) = (await Passages(comment.PanelId, text.Id, comment.Edition!.Value, cancel), await Passages(comment.PanelId, text.Id, text.Edition, cancel));
        comment.ChangedIn = text.Edition;
        comment.ChangedAt = PanelRules.ChangedAt(before, comment.At!.Value, after, place, text.Edition);
        comment.ChangedTo = comment.ChangedAt is { } at ? Kept(after[at]) : null;
    }

    async Task Add(Actor actor, Panel panel, PanelComment comment, CancellationToken cancel)
    {
        db.Add(comment);
        await desk.Save(actor, panel, "panel.commented", new { comment = comment.Id, number = comment.Number, on = comment.On.ToString() }, cancel);
    }

    async Task<IReadOnlyList<Passage>> Passages(Guid panel, Guid textId, int edition, CancellationToken cancel)
    {
        var body = await db.Set<PanelEdition>().AsNoTracking().Where(e => e.TextId == textId && e.Number == edition && db.Set<PanelText>().Any(t => t.Id == textId && t.PanelId == panel)).Select(e => e.Body)
            .FirstOrDefaultAsync(cancel) ?? throw Refusal.Of("panel.none").AsException();
        return ReadText.Of(body);
    }

    async Task<PanelComment> Find(Guid panel, Guid id, Guid version, CancellationToken cancel)
    {
        var comment = await db.Set<PanelComment>().FirstOrDefaultAsync(c => c.Id == id && c.PanelId == panel, cancel) ?? throw Refusal.Of("panel.none").AsException();
        return comment.Version == version ? comment : throw Refusal.Of("panel.changed-meanwhile").AsException();
    }

    async Task<bool> Has(Guid panel, CommentOn on, Guid thing, CancellationToken cancel) => on switch
    {
        CommentOn.Burden => await db.Set<PanelVisit>().AnyAsync(v => v.Id == thing && v.PanelId == panel, cancel),
        CommentOn.Outcomes => await db.Set<PanelOutcome>().AnyAsync(o => o.Id == thing && o.PanelId == panel, cancel),
        _ => false,
    };

    async Task<int> Next(Guid panel, CancellationToken cancel) => (await db.Set<PanelComment>().Where(c => c.PanelId == panel).MaxAsync(c => (int?)c.Number, cancel) ?? 0) + 1;

    static string Kept(Passage passage) => passage.Text.Length <= PanelComment.LongestPassage ? passage.Text : passage.Text[..PanelComment.LongestPassage];
}
