namespace Samsyn.Events.Imports;

/// <summary>A row that was not taken, on its way into the log.</summary>
sealed record RejectedRow(long Line, string Code, string Field, byte[] Raw)
{
    /// <summary>Of a longer row its beginning is kept.</summary>
    public const int MostRaw = 1 << 16;

    public static RejectedRow From(RawRow row, string code, EventField? field) =>
        new(row.Line, code, field?.Name() ?? "", row.RawBuffer.AsSpan(row.RawStart, Math.Min(row.RawLength, MostRaw)).ToArray());
}
