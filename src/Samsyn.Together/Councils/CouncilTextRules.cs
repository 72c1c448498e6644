using Samsyn.Kernel.Problems;
using Samsyn.Together.Governance;

namespace Samsyn.Together.Councils;

/// <summary>What is wrong with the text and the rules of a council, with the field's name. Pure.</summary>
static class CouncilTextRules
{
    public static IReadOnlyList<(string Field, Refusal Refusal)> Wrong(CouncilText text)
    {
        var found = new List<(string, Refusal)>();
        Text(found, "Name", text.Name, CouncilText.LongestName, Refusal.Of("council.name-missing"));
        Text(found, "Purpose", text.Purpose, CouncilText.LongestPurpose, Refusal.Of("council.purpose-missing"));
        if (text.Joint is null) Number(found, text, "Seats", text.Seats, 1, CouncilText.MostSeats);
        Number(found, text, "TermMonths", text.TermMonths, 1, 120);
        Number(found, text, "MostTerms", text.MostTerms, 1, 20, mayBeEmpty: true);
        Number(found, text, "MostChairMonths", text.MostChairMonths, 1, 120, mayBeEmpty: true);
        Number(found, text, "MeetingsAYear", text.MeetingsAYear, 1, 60, mayBeEmpty: true);
        if (text.Joint is { } joint) Joint(found, text, joint);
        return found;
    }

    static void Joint(List<(string, Refusal)> found, CouncilText text, JointText joint)
    {
        Text(found, "Provider", joint.Provider, JointRule.LongestName, Refusal.Of("council.party-missing"));
        Text(found, "Patients", joint.Patients, JointRule.LongestName, Refusal.Of("council.party-missing"));
        Number(found, text, "ProviderSeats", joint.ProviderSeats, 1, CouncilText.MostSeats / 2);
        Number(found, text, "PatientSeats", joint.PatientSeats, 1, CouncilText.MostSeats / 2);
        // More than sit there could never vote
        Number(found, text, "Quorum", joint.Quorum, 1, Math.Min(joint.ProviderSeats ?? 1, joint.PatientSeats ?? 1));
        Number(found, text, "Rounds", joint.Rounds, 1, JointRule.MostRounds);
        Text(found, "Deadlock", joint.Deadlock, JointRule.LongestText, Refusal.Of("council.deadlock-missing"));
    }

    static void Text(List<(string, Refusal)> found, string field, string text, int longest, Refusal missing)
    {
        if (string.IsNullOrWhiteSpace(text)) found.Add((field, missing));
        else if (text.Length > longest) found.Add((field, Refusal.Of("initiative.long", $"{longest}")));
    }

    static void Number(List<(string, Refusal)> found, CouncilText text, string field, int? number, int least, int most, bool mayBeEmpty = false)
    {
        if (text.NoNumbers.Contains(field) || number < least || number > most || (number is null && !mayBeEmpty)) found.Add((field, Refusal.Of("council.number", $"{least}", $"{most}")));
    }
}
