using System.Text;

namespace Samsyn.Events.Imports.Checking;

/// <summary>Finds how a source writes its dates from examples of them.</summary>
static class DateShapes
{
    /// <summary>Whether most examples can be read in the shape: a few wrong dates are rejects of their rows, not another shape.</summary>
    public static bool Reads(DateShape shape, IReadOnlyCollection<string> examples) => examples.Count(e => IsReadable(shape, e)) * 2 > examples.Count;

    /// <returns>The shape in which the most examples can be read; null when two read as many, or none reads more than half.</returns>
    public static DateShape? Find(IEnumerable<string> examples)
    {
        var all = examples.Where(e => e.Trim().Length > 0).ToList();
        var most = Enum.GetValues<DateShape>().Select(shape => (Shape: shape, Readable: all.Count(e => IsReadable(shape, e)))).OrderByDescending(s => s.Readable).ToList();
        return most[0].Readable * 2 > all.Count && most[0].Readable > most[1].Readable ? most[0].Shape : null;
    }

    static bool IsReadable(DateShape shape, string example) =>
        new Moments(shape, TimeZoneInfo.Utc, false).Read(Encoding.UTF8.GetBytes(example.Trim()), out _) is null;
}
