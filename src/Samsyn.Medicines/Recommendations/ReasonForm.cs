using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Recommendations;

/// <summary>What stands in the fields of the form for a clinical reason, as typed: a form that is refused keeps it.</summary>
public sealed record ReasonForm(string Organisation, string MonthText, string ReasonText, string PersonsText, string Note)
{
    public const string OrganisationField = "organisation", MonthField = "month", ReasonField = "reason", PersonsField = "persons", NoteField = "note";

    /// <summary>More persons at one department for one reason are a mistake in typing.</summary>
    public const int MostPersons = 999;

    public static ReasonForm Empty(string organisation, Month month) => new(organisation, month.ToString(), "", "1", "");

    public static ReasonForm Of(IFormCollection sent) =>
        new(Text(sent, OrganisationField), Text(sent, MonthField), Text(sent, ReasonField), Text(sent, PersonsField), Text(sent, NoteField));

    public Month? Month => Kernel.Time.Month.TryParse(MonthText, out var month) ? month : null;
    public DeviationReason? Reason => Enum.GetValues<DeviationReason>().Where(r => r.ToString() == ReasonText).Select(r => (DeviationReason?)r).SingleOrDefault();
    public int? Persons => int.TryParse(PersonsText, NumberStyles.None, CultureInfo.InvariantCulture, out var persons) && persons is > 0 and <= MostPersons ? persons : null;

    /// <summary>What is wrong with which field; the department is checked where it is known who may register there.</summary>
    /// <param name="current">The month that is not over yet.</param>
    public IReadOnlyList<(string Field, Refusal Why)> Check(Month current)
    {
        var wrong = new List<(string, Refusal)>();
        if (Month is not { } month) wrong.Add((MonthField, Refusal.Of("recommendation.month", MonthText)));
        else if (month > current) wrong.Add((MonthField, Refusal.Of("recommendation.month-to-come", month.ToString())));
        if (Reason is not { } reason) wrong.Add((ReasonField, Refusal.Of("recommendation.reason")));
        else if (reason == DeviationReason.Other && Note.Length == 0) wrong.Add((NoteField, Refusal.Of("recommendation.note-missing")));
        if (Persons is null) wrong.Add((PersonsField, Refusal.Of("recommendation.persons", PersonsText, $"{MostPersons}")));
        if (Note.Length > RecommendationModel.LongestNote) wrong.Add((NoteField, Refusal.Of("recommendation.note-long", $"{RecommendationModel.LongestNote}")));
        if (AuditJson.HoldsIdentityNumber(Note)) wrong.Add((NoteField, Refusal.Of("recommendation.note-identity")));
        return wrong;
    }

    static string Text(IFormCollection sent, string field) => sent[field].ToString().Trim();
}
