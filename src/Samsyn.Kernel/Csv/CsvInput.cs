using System.Text;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Csv;

/// <summary>Reads the CSV text that a command was given: a file, or standard input for <c>-</c>.</summary>
public static class CsvInput
{
    /// <returns>A name for messages, and the text.</returns>
    /// <exception cref="RefusedException">There is no such file, or it is not UTF-8.</exception>
    public static async Task<(string Name, string Text)> Read(string path, CancellationToken cancel)
    {
        var name = path == "-" ? "standard input" : Path.GetFileName(path);
        if (path != "-" && !File.Exists(path)) throw new Refusal("csv.no-file", $"{path}: no such file; give the path of a CSV file, or - for standard input.").AsException();
        try
        {
#pragma warning disable RS0030 // Standard input is what the person asked for
            await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
#pragma warning restore RS0030
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return (name, await reader.ReadToEndAsync(cancel));
        }
        catch (DecoderFallbackException)
        {
            throw new Refusal("csv.not-utf8", $"{name}: not UTF-8; save it as \"CSV UTF-8\".").AsException();
        }
    }
}
