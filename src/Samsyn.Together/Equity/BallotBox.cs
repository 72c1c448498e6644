namespace Samsyn.Together.Equity;

/// <summary>Where the answers of one side of an open round lie, sealed. Each answer makes the whole of it look different; opened once, when the round closes.</summary>
sealed class BallotBox
{
    public required Guid RoundId { get; init; }
    public required EquitySide Side { get; init; }

    /// <summary>A <see cref="Ballot"/>, encrypted.</summary>
    public required string Sealed { get; set; }

    /// <summary>Two answers at once: the later is put in once more.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();
}
