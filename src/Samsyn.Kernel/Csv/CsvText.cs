using System.Text;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Csv;

/// <summary>The whole text of a small CSV file that a person made, as a command is given it.</summary>
public static class CsvText
{
    /// <summary>Stands for the standard input in place of a file.</summary>
    public const string StandardInput = "-";

    /// <summary>The file as messages name it.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : Path.GetFileName(path);

    /// <param name="path">A path, or <see cref="StandardInput"/>.</param>
    /// <exception cref="RefusedException">It is not there, or may not be read.</exception>
    public static async Task<byte[]> Bytes(string path, CancellationToken cancel)
    {
        try
        {
            if (path != StandardInput) return await File.ReadAllBytesAsync(path, cancel);
            var bytes = new MemoryStream();
            await using var input = Input();
            await input.CopyToAsync(bytes, cancel);
            return bytes.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refusal.Of("csv.no-file", path).AsException();
        }
    }

    /// <exception cref="RefusedException">It is not UTF-8.</exception>
    public static string Of(byte[] bytes, string path)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Refusal.Of("csv.not-utf8", NameOf(path)).AsException();
        }
    }

    /// <exception cref="RefusedException">It is not there, may not be read, or is not UTF-8.</exception>
    public static async Task<string> Read(string path, CancellationToken cancel) => Of(await Bytes(path, cancel), path);

#pragma warning disable RS0030 // The standard input belongs to the terminal, and nothing else hands it out
    static Stream Input() => Console.OpenStandardInput();
#pragma warning restore RS0030
}
