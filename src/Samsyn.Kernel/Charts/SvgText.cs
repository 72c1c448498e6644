using System.Globalization;

namespace Samsyn.Kernel.Charts;

/// <summary>Numbers and words inside an SVG picture: a decimal point whatever the language, and words measured before they are drawn.</summary>
static class SvgText
{
    /// <summary>Mean width of a letter at the charts' 13 px, from the typeface's own tables.</summary>
    const double Letter = 7.1;

    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    public static double Width(string text) => text.Length * Letter;

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Fit(string text, double width) =>
        Width(text) <= width ? text : text[..Math.Max(1, (int)(width / Letter) - 1)].TrimEnd() + "…";

    /// <summary>The text broken between words into lines of at most so many letters; a word that is longer stands alone.</summary>
    public static IReadOnlyList<string> Lines(string text, double letters)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line);
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
