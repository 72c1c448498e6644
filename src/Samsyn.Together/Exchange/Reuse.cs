using Samsyn.Kernel.People;

namespace Samsyn.Together.Exchange;

/// <summary>"We use this": at which place, and what came of it there. Once for each place.</summary>
sealed class Reuse
{
    public const int LongestText = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }

    /// <summary>Where it is used.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Who said so. Kept, and shown to nobody: others see role and place.</summary>
    public required Guid PersonId { get; init; }
    public required Role SaidAs { get; init; }
    public required DateTime SinceUtc { get; init; }

    /// <summary>What came of it; "": not known yet. Can be written later.</summary>
    public string CameOfIt { get; set; } = "";
}
