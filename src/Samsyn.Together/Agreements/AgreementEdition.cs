namespace Samsyn.Together.Agreements;

/// <summary>A version of an agreement as it was handed in. Never changed.</summary>
sealed class AgreementEdition
{
    public required Guid AgreementId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>What is signed, byte by byte; see <see cref="AgreementCanon"/>.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8.</summary>
    public required string Hash { get; init; }
}
