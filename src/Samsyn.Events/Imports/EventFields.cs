using System.Text.RegularExpressions;

namespace Samsyn.Events.Imports;

/// <summary>The fields of an event by the names that profiles and people use.</summary>
public static partial class EventFields
{
    public static IReadOnlyList<EventField> All { get; } = Enum.GetValues<EventField>();

    /// <summary>In the order of <see cref="All"/>: <c>source_id</c>, <c>kind</c>, …</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => Capital().Replace(f.ToString(), "_$0").ToLowerInvariant())];

    public static string Name(this EventField field) => Names[(int)field];

    public static bool TryParse(string name, out EventField field)
    {
        var index = Names.ToList().IndexOf(name);
        field = index < 0 ? default : (EventField)index;
        return index >= 0;
    }

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();
}
