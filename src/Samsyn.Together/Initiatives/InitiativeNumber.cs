using System.Globalization;
using Samsyn.Kernel.Organisations;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>One initiative for programs.</summary>
/// <param name="Phase">initiate, plan, implement, evaluate; the latest that was opened.</param>
/// <param name="Begun">Day.</param>
/// <param name="Ended">Day; null: it goes on.</param>
/// <param name="Levels">micro, meso, organisation, regional, national, global.</param>
/// <param name="Organisation">Code of the organisation where it works.</param>
/// <param name="PatientsSince">The first phase in which a patient is more than informed; null: none yet.</param>
/// <param name="People">How many take part now.</param>
/// <param name="Patients">How many of them are patients or relatives.</param>
/// <param name="Moved">When anything happened to it last, UTC.</param>
sealed record InitiativeNumber(
    Guid Id, string Title, string Language, string Phase, string Begun, string? Ended, IReadOnlyList<string> Levels, string? Organisation, string? PatientsSince, int People, int Patients, string Moved)
{
    public static InitiativeNumber Of(InitiativeLine line, OrganisationTree tree) => new(line.Id, line.Title, line.Language, InitiativeWords.Word(line.Phase), Day(line.BegunOn), line.EndedOn is { } ended ? Day(ended) : null,
        [.. line.Levels.Each().Select(InitiativeWords.Word)], tree.Find(line.OrganisationId)?.Code, line.PatientsSince is { } since ? InitiativeWords.Word(since) : null, line.People, line.Patients,
        line.MovedAtUtc.ToString("o", CultureInfo.InvariantCulture));

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
