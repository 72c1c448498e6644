using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Panels;

/// <summary>Says what concerns panels in the reader's words. What is told may travel by mail: it names the panel's number of things and never its title or text.</summary>
sealed class PanelWords(Texts t)
{
    public string Kind(PanelKind kind) => t[$"panels.kind.{Word(kind)}"];
    public string Use(OutcomeUse use) => t[$"panels.use.{Word(use)}"];

    /// <summary>"23 comments: 14 led to change, 6 did not, with the reason, 3 wait for an answer".</summary>
    public string Count(CommentCount count) => count.All switch
    {
        0 => t["panels.count.none"],
        1 => t[count.Waiting == 1 ? "panels.count.one-waits" : count.Changed == 1 ? "panels.count.one-changed" : "panels.count.one-not-changed"],
        _ => t["panels.count", count.All, count.Changed, count.NotChanged, count.Waiting],
    };

    /// <summary>For one who was asked to review. What kind of thing it is is said; its title tells of an illness, or of a trial that is not known yet.</summary>
    public string Invited(Panel panel) => t["panels.told.invited", Kind(panel.Kind), t.Day(panel.NeededBy)];

    /// <summary>For those who review: there is a new version.</summary>
    public string Renewed(Panel panel, PanelText text) => t["panels.told.renewed", Kind(panel.Kind), text.Edition];

    /// <summary>For the one whose comment it is.</summary>
    public string Answered(Panel panel, PanelComment comment) => t[comment.Outcome is CommentOutcome.Changed ? "panels.told.changed" : "panels.told.not-changed", comment.Number, Kind(panel.Kind)];

    /// <summary>What is said at the end of a panel whose sponsor has left.</summary>
    public string SponsorLeft() => t["panels.sponsor-left"];

    /// <summary>For those who reviewed.</summary>
    public string Closed(Panel panel) => t["panels.told.closed", Kind(panel.Kind)];

    public static string Word<T>(T value) where T : struct, Enum => ChallengeWords.Word(value);
}
