namespace Samsyn.Together.Agreements;

/// <summary>Somebody who was let in to an agreement, to read and write it.</summary>
sealed class AgreementMember
{
    public required Guid AgreementId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTime SinceUtc { get; init; }
}
