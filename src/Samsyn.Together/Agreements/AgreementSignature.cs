namespace Samsyn.Together.Agreements;

/// <summary>One person's signature under one version. Never changed.</summary>
public sealed class AgreementSignature
{
    public required Guid AgreementId { get; init; }
    public required int Edition { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required string Title { get; init; }

    /// <summary>The party signed for, as the version calls it.</summary>
    public required string Party { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>The hash of the text that was on the page as it was signed.</summary>
    public required string Hash { get; init; }
}
