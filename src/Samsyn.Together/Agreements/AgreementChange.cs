namespace Samsyn.Together.Agreements;

/// <summary>One line of an agreement's history. Never changed.</summary>
sealed class AgreementChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AgreementId { get; init; }
    public required DateTime AtUtc { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What the one who did it is here; the name stands in the audit trail.</summary>
    public required AgreementDoer As { get; init; }
    public required AgreementAct Act { get; init; }
    public required int Edition { get; init; }

    /// <summary>Code of the rule that it is about; null: none.</summary>
    public string? Rule { get; init; }
    public string? Reason { get; init; }
}
