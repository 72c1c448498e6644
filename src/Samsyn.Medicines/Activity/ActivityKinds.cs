namespace Samsyn.Medicines.Activity;

/// <summary>The kinds of activity as written words: <c>bed-days</c> in measures and addresses, <c>bed_days</c> as a column.</summary>
static class ActivityKinds
{
    static readonly string[] Words = ["bed-days", "admissions", "discharges", "population"];

    public static IReadOnlyList<ActivityKind> All { get; } = Enum.GetValues<ActivityKind>();

    public static string Word(this ActivityKind kind) => Words[(int)kind];

    /// <summary>Reads a kind regardless of letter case, and of whether a dash, an underscore or a space stands in it; null: there is no such kind.</summary>
    public static ActivityKind? Of(string? text)
    {
        var index = text is null ? -1 : Array.IndexOf(Words, text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-'));
        return index < 0 ? null : (ActivityKind)index;
    }
}
