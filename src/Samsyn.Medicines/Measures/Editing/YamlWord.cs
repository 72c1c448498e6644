using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>A word or text as it is written on one line of a YAML file: bare where that is safe, else in double quotes.</summary>
static partial class YamlWord
{
    public static string Quoted(string word)
    {
        if (Bare().IsMatch(word)) return word;
        var quoted = new StringBuilder("\"");
        foreach (var c in word)
            quoted.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                '\n' => "\\n",
                _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c,
            });
        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[\p{L}\p{N}_./+() -]*[\p{L}\p{N}_/+)-])?\z")]
    private static partial Regex Bare();
}
