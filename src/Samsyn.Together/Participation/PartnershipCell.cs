using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>Who takes part in one phase at one level.</summary>
/// <param name="Initiatives">How many initiatives have anybody there.</param>
/// <param name="WithPatients">How many of them have a patient there who is more than informed.</param>
/// <param name="PatientsSay">The highest say that a patient has there; null: no patient takes part.</param>
/// <param name="WithProfessionals">How many have a professional there, whatever the say; so too for the last two.</param>
public sealed record PartnershipCell(Level Level, Phase Phase, int Initiatives, int WithPatients, Say? PatientsSay, int WithProfessionals, int WithIndustry, int WithResearch)
{
    public static PartnershipCell Empty(Level level, Phase phase) => new(level, phase, 0, 0, null, 0, 0, 0);

    /// <summary>Whether patients contribute there; whoever is only informed does not.</summary>
    public bool IsCovered => WithPatients > 0;

    /// <summary>From where somebody is there, patients first.</summary>
    public IReadOnlyList<Side> Sides =>
        [.. new[] { (Side.Patient, PatientsSay is not null), (Side.Professional, WithProfessionals > 0), (Side.Industry, WithIndustry > 0), (Side.Research, WithResearch > 0) }.Where(s => s.Item2).Select(s => s.Item1)];
}
