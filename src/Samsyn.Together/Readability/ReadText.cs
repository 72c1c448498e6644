using System.Text;
using System.Text.RegularExpressions;

namespace Samsyn.Together.Readability;

/// <summary>Cuts a plain or Markdown text into blocks, sentences and words. Pure.</summary>
/// <remarks>
/// Blocks are parted by an empty line; a heading and each point of a list is a block of its own. Emphasis and the addresses of links are no part of the text. What ends a sentence and what is a word is said in
/// <c>docs/readability.md</c>.
/// </remarks>
static partial class ReadText
{
    public static IReadOnlyList<Passage> Of(string text)
    {
        var passages = new List<Passage>();
        var block = 0;
        foreach (var (kind, written) in Blocks(text))
        {
            block++;
            var number = 0;
            foreach (var (sentence, isEnded) in SentenceCutter.Of(written)) passages.Add(new(block, ++number, kind, sentence, Words(sentence), isEnded));
        }
        return passages;
    }

    public static IReadOnlyList<ReadWord> Words(string sentence) => [.. Word().Matches(sentence).Select(m => new ReadWord(m.Index, m.Length, m.Value.Count(char.IsLetter)))];

    static IEnumerable<(BlockKind Kind, string Text)> Blocks(string text)
    {
        var (kind, held) = (BlockKind.Paragraph, new StringBuilder());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            var (heading, point) = (Heading().Match(line), Point().Match(line));
            var starts = heading.Success || point.Success || string.IsNullOrWhiteSpace(line);
            if (starts && held.Length > 0)
            {
                yield return (kind, held.ToString());
                held.Clear();
            }
            if (starts) kind = heading.Success ? BlockKind.Heading : point.Success ? BlockKind.Point : BlockKind.Paragraph;
            var said = Plain(heading.Success ? line[heading.Length..] : point.Success ? line[point.Length..] : line);
            if (said.Length > 0) held.Append(held.Length > 0 ? " " : "").Append(said);
            if (!heading.Success || held.Length == 0) continue;
            yield return (kind, held.ToString());
            held.Clear();
            kind = BlockKind.Paragraph;
        }
    }

    /// <summary>Without the signs of Markdown, and with single spaces.</summary>
    static string Plain(string line) => Spaces().Replace(Emphasis().Replace(Link().Replace(line, "$1"), ""), " ").Trim();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:[-*+•]|\d{1,3}[.)])\s+")]
    private static partial Regex Point();

    [GeneratedRegex(@"!?\[([^\]\n]*)\]\([^)\n]*\)")]
    private static partial Regex Link();

    // Of two marks always; of one only at the beginning or the end of words, so that 5 * 3 and a_b stay
    [GeneratedRegex(@"\*\*|__|`|(?<![\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])|^\s*>\s?")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:['’\-_.,:/@+][\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Word();
}
