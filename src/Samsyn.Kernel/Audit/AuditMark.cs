using System.Globalization;

namespace Samsyn.Kernel.Audit;

/// <summary>A line's number and hash, written down outside the system: as long as that line still has that hash, nothing before it was rewritten.</summary>
/// <remarks>Written <c>1024:9f86…</c>. The chain alone cannot show that somebody with the database in hand made the whole of it anew; a mark can.</remarks>
public sealed record AuditMark(long Number, string Hash)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}");

    public static AuditMark? Parse(string text)
    {
        var parts = text.Trim().Split(':');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && parts[1].Length == 64 && parts[1].All(char.IsAsciiHexDigit)
            ? new(number, parts[1].ToLowerInvariant())
            : null;
    }
}
