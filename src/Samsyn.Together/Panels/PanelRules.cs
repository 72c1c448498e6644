using Samsyn.Kernel.Problems;
using Samsyn.Together.Readability;

namespace Samsyn.Together.Panels;

/// <summary>What is wrong with what is written of a panel, its texts and its comments. Pure.</summary>
static class PanelRules
{
    /// <summary>With the field's name.</summary>
    public static IReadOnlyList<(string Field, Refusal Refusal)> Wrong(PanelDraft draft)
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(draft.Title)) found.Add((nameof(draft.Title), Refusal.Of("panel.title-missing")));
        else if (draft.Title.Length > Panel.LongestTitle) found.Add((nameof(draft.Title), Refusal.Of("panel.long", $"{Panel.LongestTitle}")));
        if (draft.About.Length > Panel.LongestText) found.Add((nameof(draft.About), Refusal.Of("panel.long", $"{Panel.LongestText}")));
        if (string.IsNullOrWhiteSpace(draft.Payment)) found.Add((nameof(draft.Payment), Refusal.Of("panel.payment-missing")));
        else if (draft.Payment.Length > Panel.LongestText) found.Add((nameof(draft.Payment), Refusal.Of("panel.long", $"{Panel.LongestText}")));
        if (draft.NeededBy is null) found.Add((nameof(draft.NeededBy), Refusal.Of("panel.needed-missing")));
        if (draft.Patients is < 1 or > Panel.MostPatients) found.Add((nameof(draft.Patients), Refusal.Of("panel.patients", $"{Panel.MostPatients}")));
        return found;
    }

    /// <param name="before">The version before; null: it is the first.</param>
    public static Refusal? RefusedText(string? name, string? body, string? before) =>
        string.IsNullOrWhiteSpace(name) ? Refusal.Of("panel.text-name")
        : name.Trim().Length > PanelText.LongestName ? Refusal.Of("panel.long", $"{PanelText.LongestName}")
        : string.IsNullOrWhiteSpace(body) ? Refusal.Of("panel.text-missing")
        : body.Length > PanelText.LongestBody ? Refusal.Of("panel.text-long", $"{PanelText.LongestBody}", $"{body.Length}")
        : body == before ? Refusal.Of("panel.text-same") : null;

    public static Refusal? RefusedComment(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Of("panel.comment-missing") : text.Trim().Length > PanelComment.LongestText ? Refusal.Of("panel.long", $"{PanelComment.LongestText}") : null;

    /// <summary>Where a comment is anchored: the position of the passage, and the quoted words as they stand in it.</summary>
    /// <param name="place">As pages number passages: "3.2".</param>
    /// <exception cref="RefusedException">There is no such passage, or the words do not stand in it.</exception>
    public static (int At, string? Quote) Anchor(IReadOnlyList<Passage> passages, string? place, string? quote)
    {
        var at = passages.Index().Where(p => p.Item.Place == place?.Trim()).Select(p => (int?)p.Index).FirstOrDefault() ?? throw Refusal.Of("panel.no-place", place?.Trim() ?? "").AsException();
        // Copied from the page, with its line breaks, or with quotes around it
        var words = string.Join(' ', (quote ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '“', '”', '»', '«');
        if (words.Length == 0) return (at, null);
        var found = passages[at].Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return found >= 0 && words.Length <= PanelComment.LongestQuote ? (at, passages[at].Text.Substring(found, words.Length)) : throw Refusal.Of("panel.quote", place!.Trim()).AsException();
    }

    public static Refusal? RefusedAnswer(CommentOutcome? outcome, CommentOn on, string? answer) =>
        outcome is null ? Refusal.Of("panel.answer-missing")
        : answer?.Length > PanelComment.LongestText ? Refusal.Of("panel.long", $"{PanelComment.LongestText}")
        : !string.IsNullOrWhiteSpace(answer) ? null
        : outcome is CommentOutcome.NotChanged ? Refusal.Of("panel.why-missing")
        : on is CommentOn.Passage ? null : Refusal.Of("panel.what-missing");

    /// <summary>Where the change stands that a sponsor says was made because of a comment on a passage.</summary>
    /// <param name="place">Where, if the sponsor says so; else it is found from where the passage stood.</param>
    /// <returns>Null: the passage was taken out.</returns>
    /// <exception cref="RefusedException">There is no such passage, or it reads as it did before.</exception>
    public static int? ChangedAt(IReadOnlyList<Passage> before, int at, IReadOnlyList<Passage> after, string? place, int edition)
    {
        if (!string.IsNullOrWhiteSpace(place))
        {
            var (there, _) = Anchor(after, place, null);
            // A change is one that was made since: what stood in the earlier version is none
            return before.Any(p => p.Text == after[there].Text) ? throw Refusal.Of("panel.passage-same", place.Trim(), $"{edition}").AsException() : there;
        }
        var fate = PassageFate.Of(before, at, after);
        return fate.Kept is PassageKept.Same ? throw Refusal.Of("panel.passage-same", before[at].Place, $"{edition}").AsException() : fate.Now is [var first, ..] ? first : null;
    }

    public static Refusal? RefusedClosing(CommentCount count, string? with) =>
        count.Waiting > 0 ? Refusal.Of("panel.unanswered", $"{count.Waiting}")
        : string.IsNullOrWhiteSpace(with) ? Refusal.Of("panel.closing-missing")
        : with.Trim().Length > Panel.LongestText ? Refusal.Of("panel.long", $"{Panel.LongestText}") : null;

    public static Refusal? Refused(PanelVisit visit) =>
        string.IsNullOrWhiteSpace(visit.Name) ? Refusal.Of("panel.visit-name")
        : visit.Name.Length > PanelVisit.LongestName ? Refusal.Of("panel.long", $"{PanelVisit.LongestName}")
        : visit.Procedures.Length > PanelVisit.LongestProcedures ? Refusal.Of("panel.long", $"{PanelVisit.LongestProcedures}")
        : visit.Times is < 1 or > PanelVisit.MostTimes || visit.Minutes < 0 || visit.Minutes > PanelVisit.MostHours * 60 || visit.TravelMinutes < 0 || visit.TravelMinutes > PanelVisit.MostHours * 60
            || visit.TravelKilometres is < 0 or > PanelVisit.MostKilometres ? Refusal.Of("panel.visit-number") : null;

    public static Refusal? RefusedOutcome(string? name) =>
        string.IsNullOrWhiteSpace(name) ? Refusal.Of("panel.outcome-missing") : name.Trim().Length > PanelOutcome.LongestName ? Refusal.Of("panel.long", $"{PanelOutcome.LongestName}") : null;
}
