using System.Text;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics;

/// <summary>A small CSV file with named columns, as commands read it: UTF-8, comma or semicolon, numbers with a decimal point.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Columns">As the first line names them, in lower case.</param>
/// <param name="Rows">Without the header and without blank lines.</param>
public sealed record SeriesFile(string Name, IReadOnlyList<string> Columns, IReadOnlyList<SeriesRow> Rows)
{
    /// <summary>Stands for the standard input in place of a file.</summary>
    public const string StandardInput = "-";

    /// <param name="column">In lower case.</param>
    public bool Has(string column) => Columns.Contains(column);

    /// <param name="file">A path, or <see cref="StandardInput"/>.</param>
    /// <param name="needed">Columns that must be there. Others may be, in any order and letter case.</param>
    /// <exception cref="RefusedException">There is no such file, it is not UTF-8, or a column is absent or there twice.</exception>
    public static async Task<SeriesFile> Read(string file, IReadOnlyList<string> needed, CancellationToken cancel)
    {
        var name = file == StandardInput ? "standard input" : Path.GetFileName(file);
        try
        {
            await using var stream = file == StandardInput ? Input() : File.OpenRead(file);
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return Parse(name, await reader.ReadToEndAsync(cancel), needed);
        }
        catch (DecoderFallbackException)
        {
            throw No("series.not-utf8", $"{name}: not UTF-8; save the file as \"CSV UTF-8\".");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw No("series.no-file", $"{file}: cannot be read; give the path of a CSV file, or - for the standard input.");
        }
    }

    /// <exception cref="RefusedException">A column is absent or there twice, or a line has more or fewer cells than the header.</exception>
    public static SeriesFile Parse(string name, string text, IReadOnlyList<string> needed)
    {
        var lines = CsvRows.Read(text).Where(l => l.Cells.Any(c => c.Trim().Length > 0)).ToList();
        if (lines.Count == 0) throw No("series.empty", $"{name}: empty; its first line must name the columns {string.Join(", ", needed)}.");
        string[] header = [.. lines[0].Cells.Select(c => c.Trim().ToLowerInvariant())];
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, column) in header.Index())
            if (!columns.TryAdd(column, at) && column.Length > 0)
                throw No("series.column-twice", $"{name}, line {lines[0].Line}, column {column}: named twice; leave one.");
        if (needed.FirstOrDefault(n => !columns.ContainsKey(n)) is { } absent)
            throw No("series.no-column",
                $"{name}, line {lines[0].Line}: no column {absent}; the first line must name {string.Join(", ", needed)} (it names {string.Join(", ", header)}).");
        if (lines.Find(l => l.Cells.Count != header.Length) is { } odd)
            throw No("series.cells",
                $"{name}, line {odd.Line}: {odd.Cells.Count} cells where the first line has {header.Length}; give each column a cell, empty where the value is missing.");
        return new(name, header, [.. lines.Skip(1).Select(l => new SeriesRow(name, l.Line, columns, l.Cells))]);
    }

    /// <summary>A refusal to throw; the sentence begins with the file and the line.</summary>
    public static RefusedException No(string code, string sentence) => new Refusal(code, sentence).AsException();

#pragma warning disable RS0030 // The standard input belongs to the terminal, and nothing else hands it out
    static Stream Input() => Console.OpenStandardInput();
#pragma warning restore RS0030
}
