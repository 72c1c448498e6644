using System.Text;

namespace Samsyn.Events.Imports.Checking;

/// <summary>Finds how a source writes its dates from examples of them.</summary>
static class DateShapes
{
    /// <returns>The one shape in which every example can be read; null when none or more than one can.</returns>
    public static DateShape? Find(IEnumerable<string> examples)
    {
        var left = Enum.GetValues<DateShape>().ToList();
        foreach (var example in examples.Where(e => e.Trim().Length > 0))
        {
            var bytes = Encoding.UTF8.GetBytes(example.Trim());
            left.RemoveAll(shape => new Moments(shape, TimeZoneInfo.Utc, false).Read(bytes, out _) is not null);
        }
        return left.Count == 1 ? left[0] : null;
    }
}
