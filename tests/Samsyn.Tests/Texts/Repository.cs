using System.Text.RegularExpressions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Tests.Texts;

/// <summary>The texts as they lie in the repository, and every place in the source that names one.</summary>
static partial class Repository
{
    public static TextTable Texts { get; } = TextTable.Load(Path.Combine(CasesFolder.Root, "content", "i18n"));

    public static IReadOnlyList<(string File, string Code)> Source { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(CasesFolder.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".razor" or ".cs")
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/node_modules/") && !f.Contains("/Migrations/"))
            .Select(f => (Path.GetRelativePath(CasesFolder.Root, f), Comments().Replace(File.ReadAllText(f), "")))];

    /// <summary>Whole keys asked for: <c>T["a.b"]</c>, <c>T["a.b", hole]</c>, and the names of pages in menus.</summary>
    public static IEnumerable<(string File, string Key)> Asked =>
        from source in Source
        from match in Whole().Matches(source.Code).Concat(InMenu().Matches(source.Code))
        select (source.File, match.Groups["key"].Value);

    /// <summary>Beginnings of keys that are put together: <c>"a." + x</c>, <c>$"a.{x}"</c>.</summary>
    public static IReadOnlySet<string> Beginnings { get; } =
        (from source in Source
         from match in Joined().Matches(source.Code).Concat(Interpolated().Matches(source.Code))
         select match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>All that stands in quotes.</summary>
    public static IReadOnlySet<string> Quoted { get; } =
        (from source in Source
         from match in Quotes().Matches(source.Code)
         select match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""///.*|@\*[\s\S]*?\*@""")]
    private static partial Regex Comments();

    [GeneratedRegex("""\b(?:T|texts|_texts|Texts)\["(?<key>[^"]+)"\s*[,\]]""")]
    private static partial Regex Whole();

    [GeneratedRegex("""Area\.\w+,\s*"(?<key>[^"]+)"\s*,\s*"/""")]
    private static partial Regex InMenu();

    [GeneratedRegex("""(?<!\$)"(?<key>[a-z][a-z0-9.-]*[.-])"\s*\+""")]
    private static partial Regex Joined();

    [GeneratedRegex("""\$"(?<key>[a-z][a-z0-9.-]*[.-])\{""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(""""(?<key>[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)"""")]
    private static partial Regex Quotes();
}
