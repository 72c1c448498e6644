namespace Samsyn.Together.Participation;

/// <summary>Who takes part in one phase at one level.</summary>
/// <param name="Initiatives">How many initiatives have anybody there.</param>
/// <param name="WithPatients">How many of them have a patient there who is more than informed.</param>
/// <param name="PatientsSay">The highest say that a patient has there; null: no patient takes part.</param>
sealed record PartnershipCell(Level Level, Phase Phase, int Initiatives, int WithPatients, Say? PatientsSay);
