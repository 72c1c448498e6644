namespace Samsyn.Medicines.Therapy;

/// <summary>How often a dose is given.</summary>
/// <param name="PerDay">Doses a day, on average; null: as needed, so nobody can tell.</param>
/// <param name="IsOneOff">Once and not again.</param>
readonly record struct DoseFrequency(decimal? PerDay, bool IsOneOff);
