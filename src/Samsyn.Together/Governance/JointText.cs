namespace Samsyn.Together.Governance;

/// <summary>What is written of how two parties decide together.</summary>
/// <param name="ProviderSeats">Null: no number was typed; so too for the others.</param>
sealed record JointText(string Provider, string Patients, int? ProviderSeats, int? PatientSeats, JointNeed Need, int? Quorum, int? Rounds, string Deadlock)
{
    public static JointText Of(JointRule j) => new(j.Provider, j.Patients, j.ProviderSeats, j.PatientSeats, j.Need, j.Quorum, j.Rounds, j.Deadlock);

    /// <summary>Only once it has been checked.</summary>
    public JointRule Rule() => new()
    {
        Provider = Provider.Trim(), Patients = Patients.Trim(), ProviderSeats = ProviderSeats!.Value, PatientSeats = PatientSeats!.Value, Need = Need, Quorum = Quorum!.Value, Rounds = Rounds!.Value, Deadlock = Deadlock.Trim(),
    };
}
