using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>One initiative in a list.</summary>
/// <param name="People">How many take part.</param>
/// <param name="Patients">How many of them are patients or relatives.</param>
sealed record InitiativeLine(
    Guid Id, string Title, string Language, Phase Phase, DateOnly? EndedOn, LevelSet Levels, Guid OrganisationId, DateOnly BegunOn, Phase? PatientsSince, int People, int Patients, DateTime MovedAtUtc);
