namespace Samsyn.Together.Initiatives;

/// <summary>What an initiative may spend on one thing.</summary>
sealed class BudgetLine
{
    public required Guid InitiativeId { get; init; }
    public required BudgetUse Use { get; init; }

    /// <summary>Minor units of the initiative's currency.</summary>
    public required long Minor { get; set; }
}

/// <summary>On what money is spent.</summary>
enum BudgetUse { PatientPay, PatientTravel, Staff, Training, Other }
