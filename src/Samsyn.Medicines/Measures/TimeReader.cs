using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>Reads lengths of time in a measure file: 72 h, 3 days.</summary>
static class TimeReader
{
    /// <returns>Null: it is none, or longer than can be looked for; the problems say so.</returns>
    public static int? Hours(ContentNode node)
    {
        var words = node.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = words.Length == 2 ? words[1] switch { "h" or "hour" or "hours" => 1, "d" or "day" or "days" => 24, _ => 0 } : 0;
        if (unit > 0 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= Reach.MostHours / unit) return number * unit;
        node.Problem("not-a-length", node.Value);
        return null;
    }

    public static bool IsTrue(ContentNode? node)
    {
        if (node is not null && node.Value is not ("true" or "false")) node.Problem("not-yes-or-no", node.Value);
        return node?.Value == "true";
    }
}
