using Samsyn.Kernel.People;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Dialogue;

/// <summary>Something said about a challenge.</summary>
sealed class Remark
{
    public const int LongestText = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ChallengeId { get; init; }
    public required RemarkColumn Column { get; init; }

    /// <summary>The question that it answers.</summary>
    public Guid? QuestionId { get; init; }

    /// <summary>Who said it. Kept, and shown to nobody: others see side and role.</summary>
    public required Guid PersonId { get; init; }
    public required Role SpokenAs { get; init; }
    public required Guid SpokenAtId { get; init; }
    public required Side SpokenBy { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>"" once it was taken back.</summary>
    public required string Text { get; set; }

    /// <summary>When the one who said it took it back.</summary>
    public DateTime? TakenBackAtUtc { get; set; }

    /// <summary>Why a moderator has taken it out of sight; null: it is shown.</summary>
    public string? HiddenBecause { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public bool IsShown => TakenBackAtUtc is null && HiddenBecause is null;
}
