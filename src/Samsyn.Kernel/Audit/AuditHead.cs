namespace Samsyn.Kernel.Audit;

/// <summary>Where the trail ends: the one row that a writer locks before it adds a line, and that shows when lines are missing at the end.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Number of the last line; 0 while there is none.</summary>
    public long Number { get; init; }

    /// <summary>Hash of the last line; <see cref="AuditChain.Start"/> while there is none.</summary>
    public string Hash { get; init; } = AuditChain.Start;
}
