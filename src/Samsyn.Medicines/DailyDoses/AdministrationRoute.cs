namespace Samsyn.Medicines.DailyDoses;

/// <summary>A route of administration by the code that the ATC/DDD index gives a DDD for.</summary>
/// <param name="Code">WHO's code: O, P, R, N, Inhal, …</param>
/// <param name="Name">Its English name.</param>
sealed record AdministrationRoute(string Code, string Name)
{
    /// <summary>Given past the gut by needle or line: what "intravenous" means when a switch to oral therapy is looked for.</summary>
    public bool IsParenteral => Code == "P";
}
