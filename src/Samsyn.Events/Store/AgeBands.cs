using System.Globalization;

namespace Samsyn.Events.Store;

/// <summary>The groups of ages that events are told apart by: children, the working ages in two, and three of the old, whose bodies handle medicines differently.</summary>
public static class AgeBands
{
    static readonly int[] Firsts = [0, 18, 40, 65, 75, 85];

    /// <summary>0-17, 18-39 … 85-: in the order of age, which is also that of the alphabet.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Firsts.Select((first, i) =>
        string.Create(CultureInfo.InvariantCulture, $"{first}-{(i + 1 < Firsts.Length ? Firsts[i + 1] - 1 : null)}"))];

    /// <summary>The band of an age; "" where it is not known.</summary>
    public static string Of(int? age) => age is { } years && Array.FindLastIndex(Firsts, f => f <= years) is >= 0 and var at ? All[at] : "";

    /// <summary>The same in SQL.</summary>
    internal static string Sql(string age) => "CASE " + string.Concat(Firsts.Select((first, i) => (first, i)).Reverse().Select(f =>
        string.Create(CultureInfo.InvariantCulture, $"WHEN {age} >= {f.first} THEN '{All[f.i]}' "))) + "ELSE '' END";
}
