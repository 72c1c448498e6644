using Samsyn.Together.Sides;

namespace Samsyn.Together.Panels;

/// <summary>What a member of a panel says, about a passage, a visit, an outcome or the whole; and the sponsor's answer.</summary>
sealed class PanelComment
{
    public const int LongestText = 2000;
    public const int LongestQuote = 500;

    /// <summary>As long as the longest sentence that is kept: a longer one is cut, and found again by its beginning.</summary>
    public const int LongestPassage = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PanelId { get; init; }

    /// <summary>Its number in the panel, from 1: what people call it by.</summary>
    public required int Number { get; init; }
    public required Guid MemberId { get; init; }
    public required Side Side { get; init; }

    /// <summary>As the member was called when it was said.</summary>
    public required string Called { get; init; }

    /// <summary>Who wrote it for the member; null: the member.</summary>
    public string? HelperCalled { get; init; }
    public required CommentOn On { get; init; }

    /// <summary>Of a passage: which text, in which version, where and how it read there.</summary>
    public Guid? TextId { get; init; }
    public int? Edition { get; init; }

    /// <summary>Of a passage: its position among the passages of that version, from 0.</summary>
    public int? At { get; init; }
    public string? Passage { get; init; }

    /// <summary>Words of the passage that it is about; null: all of it.</summary>
    public string? Quote { get; init; }

    /// <summary>Of a visit or an outcome: which, or null for all of them.</summary>
    public Guid? OfId { get; init; }
    public required string Text { get; set; }
    public required DateTime AtUtc { get; init; }

    /// <summary>Null: the sponsor has not answered yet.</summary>
    public CommentOutcome? Outcome { get; set; }

    /// <summary>Why nothing was changed, or what was.</summary>
    public string? Answer { get; set; }
    public DateTime? AnsweredAtUtc { get; set; }

    /// <summary>Of a changed passage: the version with the change, where it stands and how it reads there; the place is null where the passage was taken out.</summary>
    public int? ChangedIn { get; set; }
    public int? ChangedAt { get; set; }
    public string? ChangedTo { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();
}

/// <summary>What a comment is about.</summary>
public enum CommentOn { Passage, Burden, Outcomes, Whole }

/// <summary>What became of a comment.</summary>
public enum CommentOutcome { Changed, NotChanged }
