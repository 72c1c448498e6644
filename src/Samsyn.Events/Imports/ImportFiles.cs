namespace Samsyn.Events.Imports;

/// <summary>From what a person names to files, in order of their names.</summary>
static class ImportFiles
{
    static readonly string[] Endings = [".csv", ".csv.gz", ".tsv", ".txt", ".ndjson", ".ndjson.gz", ".json", ".parquet"];

    public static IReadOnlyList<string> Find(IEnumerable<string> named) => [.. named.SelectMany(Expand).Distinct()];

    static IEnumerable<string> Expand(string name)
    {
        if (Directory.Exists(name)) return In(name, "*").Where(f => Endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        if (!name.AsSpan().ContainsAny('*', '?')) return [name];
        var folder = Path.GetDirectoryName(name) is { Length: > 0 } f ? f : ".";
        return Directory.Exists(folder) ? In(folder, Path.GetFileName(name)) : [];
    }

    static IEnumerable<string> In(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);
}
