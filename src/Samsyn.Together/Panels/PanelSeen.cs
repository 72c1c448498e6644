using Samsyn.Kernel.Organisations;
using Samsyn.Together.Participation;
using Samsyn.Together.Readability;

namespace Samsyn.Together.Panels;

/// <summary>A panel with all that hangs on it, as its reader may see it.</summary>
/// <param name="Me">The reader's own place in it, invited or in; null: none.</param>
/// <param name="Texts">In the order they are read, each in its present version.</param>
/// <param name="Comments">In the order they were said.</param>
sealed record PanelSeen(Panel Panel, Organisation? Sponsor, PanelDoer Doer, PanelMember? Me, IReadOnlyList<SeenText> Texts, IReadOnlyList<PanelComment> Comments, IReadOnlyList<PanelVisit> Visits, IReadOnlyList<PanelOutcome> Outcomes, DateOnly Today)
{
    public bool MayAnswer => Doer.HasFlag(PanelDoer.Sponsor) && !Panel.IsClosed;
    public bool MayReview => Doer.HasFlag(PanelDoer.Member) && Panel.IsOpen;
    public bool IsAsked => Me is { State: ParticipantState.Invited } && Panel.IsOpen;
    public CommentCount Count => CommentCount.Of(Comments);
    public SeenText? Text(Guid? id) => Texts.FirstOrDefault(t => t.Text.Id == id);
}

/// <summary>A text in one of its versions, cut into passages.</summary>
sealed record SeenText(PanelText Text, PanelEdition Edition, IReadOnlyList<Passage> Passages)
{
    public Lix Lix => Lix.Of(Passages);
}
