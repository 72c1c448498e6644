namespace Samsyn.Events.Imports.Pages;

/// <summary>Writes rejected rows as a file of the same layout as the one they came in: fix it and send it again.</summary>
static class RejectFile
{
    /// <param name="header">The header line of a CSV file; null for resources, which are written one per line.</param>
    public static async Task Write(Stream to, string? header, IAsyncEnumerable<OpenedReject> rows, CancellationToken cancel)
    {
        if (header is not null) await to.WriteAsync(System.Text.Encoding.UTF8.GetBytes(header + "\n"), cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await to.WriteAsync(header is null ? OnOneLine(row.Raw) : row.Raw, cancel);
            await to.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    /// <summary>In JSON a line end can only stand between tokens, so a space says the same.</summary>
    static byte[] OnOneLine(byte[] raw) => raw.AsSpan().ContainsAny((byte)'\n', (byte)'\r') ? [.. raw.Select(b => b is (byte)'\n' or (byte)'\r' ? (byte)' ' : b)] : raw;
}
