namespace Samsyn.Together.Agreements;

/// <summary>Somebody who signs the last version; follows from its text.</summary>
sealed class AgreementSignatory
{
    public required Guid AgreementId { get; init; }
    public required Guid PersonId { get; init; }
}
