namespace Samsyn.Together.Equity;

/// <summary>What one side answers to one question on average. There is a row only where at least five gave a value: what may not be shown is not kept.</summary>
sealed class RoundResult
{
    public required Guid RoundId { get; init; }
    public required EquitySide Side { get; init; }

    /// <summary>The question's code.</summary>
    public required string Question { get; init; }

    /// <summary>From 1 to 5, to one decimal.</summary>
    public required decimal Mean { get; init; }
}
