namespace Samsyn.Together.Equity;

/// <summary>What somebody wrote beside the answers. Read by the trusted person alone, who may pass it on in other words.</summary>
/// <remarks>Holds neither who wrote it nor when nor from which side. The words are erased when it is passed on or laid aside.</remarks>
sealed class RoundComment
{
    public const int LongestText = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid RoundId { get; init; }

    /// <summary>The words, encrypted; null: erased.</summary>
    public string? Sealed { get; set; }

    /// <summary>What the trusted person makes known of it; null: nothing.</summary>
    public string? Told { get; set; }

    /// <summary>When it was passed on or laid aside; null: it waits.</summary>
    public DateOnly? HandledOn { get; set; }
}
