namespace Samsyn.Together.Gate;

/// <summary>The words of the rule language: what there is in an agreement to be asked for. Labels are the texts <c>agreements.field.NAME</c>.</summary>
public static class GateFields
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "title", "purpose", "benefit", "summary", "plan", "evaluation", "responsibilities", "data", "results", "exit", "manager", "contact", "meetings",
    ];

    /// <summary>Days that are written.</summary>
    public static IReadOnlyList<string> Days { get; } = ["start", "end", "outcome-by", "received", "affiliation-on", "abroad-on"];

    /// <summary>Days that are known without being written: when the last one signs (today at the earliest), and when the first code ends that it rests on.</summary>
    public static IReadOnlyList<string> KnownDays { get; } = ["signed", "codes-end"];

    /// <summary>Numbers that are written.</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["economy-share", "meeting-cost"];

    /// <summary>Numbers that follow: months from start to end, the largest party's share of all that is put in (per cent), and all that is put in, in whole currency.</summary>
    public static IReadOnlyList<string> KnownNumbers { get; } = ["months", "largest-share", "value"];

    /// <summary>Fields that are shown only where a rule asks for them.</summary>
    public static IReadOnlySet<string> OnlyIfAsked { get; } =
        new HashSet<string> { "meetings", "manager", "received", "outcome-by", "affiliation-on", "abroad-on", "economy-share", "meeting-cost" };

    public static IReadOnlyList<string> Parties { get; } = ["care", "company", "patient-organisation", "research"];
    public static IReadOnlyList<string> Countries { get; } = ["SE", "DK", "NO", "FI", "IS"];
}
