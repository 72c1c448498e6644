using System.Text;
using Samsyn.Medicines.Measures.Editing;

namespace Samsyn.Medicines.Measures.Lists;

/// <summary>Writes the file of a value list.</summary>
static class ListYaml
{
    const int Widest = 130;

    public static string Of(ListRows rows, string name, string version, string source, bool ofProducts)
    {
        var text = new StringBuilder();
        Word("name", name);
        Word("version", version);
        Word("source", source);
        Word("of", ofProducts ? "product" : "atc");
        text.Append("groups:\n");
        foreach (var (group, codes) in rows.Groups) text.Append("  ").Append(YamlWord.Quoted(group)).Append(": [").Append(Wrapped(codes)).Append("]\n");
        return text.ToString();

        void Word(string key, string value)
        {
            if (value.Length > 0) text.Append(key).Append(": ").Append(YamlWord.Quoted(value)).Append('\n');
        }
    }

    static string Wrapped(IReadOnlyList<string> codes)
    {
        var (lines, line) = (new List<string>(), new StringBuilder());
        foreach (var code in codes.Select(YamlWord.Quoted))
        {
            if (line.Length + code.Length > Widest)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            line.Append(line.Length == 0 ? "" : ", ").Append(code);
        }
        return string.Join(",\n    ", lines.Append(line.ToString()));
    }
}
