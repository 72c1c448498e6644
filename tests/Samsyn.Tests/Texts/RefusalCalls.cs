using System.Text.RegularExpressions;

namespace Samsyn.Tests.Texts;

/// <summary>Every place in the source that refuses something: where, by which code, and with how many arguments.</summary>
static partial class RefusalCalls
{
    /// <param name="Code">Null where it is not written out.</param>
    public sealed record Call(string File, string? Code, int Arguments);

    public static IReadOnlyList<Call> All { get; } =
        [.. from source in Repository.Source
            from match in Calls().Matches(source.Code)
            select Read(source.File, source.Code, match.Index + match.Length)];

    internal static Call Read(string file, string code, int begin)
    {
        var written = Literal().Match(code, begin);
        return new(file, written.Success && written.Index == begin ? written.Groups["code"].Value : null, CommasBeforeTheEnd(code, begin));
    }

    /// <summary>Commas of the call itself: not those within strings, or within parentheses, brackets and braces of an argument.</summary>
    static int CommasBeforeTheEnd(string code, int at)
    {
        var (depth, commas) = (0, 0);
        for (; depth >= 0; at++)
            switch (code[at])
            {
                case '(' or '[' or '{': depth++; break;
                case ')' or ']' or '}': depth--; break;
                case ',' when depth == 0: commas++; break;
                case '\'': at += code[at + 1] == '\\' ? 3 : 2; break;
                case '"': at = EndOfString(code, at, filled: code[at - 1] == '$'); break;
            }
        return commas;
    }

    /// <param name="filled">Whether braces in it hold code.</param>
    static int EndOfString(string code, int at, bool filled)
    {
        for (at++; code[at] != '"'; at++)
            if (code[at] == '\\') at++;
            else if (filled && code[at] == '{')
                for (var depth = 0; ; at++)
                {
                    if (code[at] == '"') at = EndOfString(code, at, filled: code[at - 1] == '$');
                    else if (code[at] == '{') depth++;
                    else if (code[at] == '}' && --depth == 0) break;
                }
        return at;
    }

    [GeneratedRegex(@"\bRefusal\.Of\(")]
    private static partial Regex Calls();

    [GeneratedRegex("""\G"(?<code>[a-z][a-z0-9-]*\.[a-z0-9-]+)"\s*[,)]""")]
    private static partial Regex Literal();
}
