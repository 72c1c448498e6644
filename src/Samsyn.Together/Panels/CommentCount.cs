namespace Samsyn.Together.Panels;

/// <summary>What became of the comments of a panel, counted.</summary>
public sealed record CommentCount(int Changed, int NotChanged, int Waiting)
{
    public int All => Changed + NotChanged + Waiting;

    internal static CommentCount Of(IReadOnlyCollection<PanelComment> comments) =>
        new(comments.Count(c => c.Outcome is CommentOutcome.Changed), comments.Count(c => c.Outcome is CommentOutcome.NotChanged), comments.Count(c => c.Outcome is null));
}
