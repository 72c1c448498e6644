namespace Samsyn.Together.Agreements;

/// <summary>Somebody who has to do with an agreement besides the one who began it.</summary>
sealed class AgreementPerson
{
    public required Guid AgreementId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Whether the person was let in to write and read it.</summary>
    public bool Writes { get; set; }

    /// <summary>Whether the person signs the last version; follows from its text.</summary>
    public bool Signs { get; set; }
}
