using System.Globalization;
using System.Text.RegularExpressions;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>Puts the demo region's own value lists and recommendations where an installation keeps its own content.</summary>
static partial class DemoContent
{
    static readonly string[] Folders = ["lists", "recommendations"];

    /// <param name="from">The folder <c>content/demo</c>.</param>
    /// <param name="to">The installation's content folder.</param>
    /// <param name="last">The region's last month, from which dates are counted back.</param>
    public static void Write(string from, string to, Month last)
    {
        foreach (var folder in Folders)
        {
            Directory.CreateDirectory(Path.Combine(to, folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(from, folder), "*.yaml"))
                File.WriteAllText(Path.Combine(to, folder, Path.GetFileName(file)), Dated(File.ReadAllText(file), last));
        }
    }

    /// <summary>A date written <c>month-22</c> becomes the first day of the month 22 months before the last.</summary>
    internal static string Dated(string text, Month last) => Counted().Replace(text, found =>
        last.Plus(int.Parse(found.Groups["months"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<=: )month(?<months>[+-]\d+)(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Counted();
}
