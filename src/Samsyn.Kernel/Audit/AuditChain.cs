using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Samsyn.Kernel.Audit;

/// <summary>The hash that ties each line of the audit trail to all lines before it.</summary>
/// <remarks>
/// <para>SHA-256 over: the 32 bytes of the hash before; the ASCII text <c>samsyn-audit-1</c>; then, in this order, number, instant, person, actor's name,
/// on behalf of, action, subject, organisation, before, after. A field that is null is the byte 0. Any other is the byte 1, its length in bytes as 32 bits
/// big-endian, and its text as UTF-8, so that neighbouring fields cannot run together.</para>
/// <para>Numbers are written in decimal, ids as 36 lower-case characters, the instant as <c>2026-03-01T12:00:00.123456Z</c>: six decimals, the precision that
/// both databases keep.</para>
/// </remarks>
public static class AuditChain
{
    /// <summary>The hash before the first line: 64 zeros.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Hash(string before, AuditEntry line)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Convert.FromHexString(before));
        sha.AppendData("samsyn-audit-1"u8);
        Add(sha, line.Number.ToString(CultureInfo.InvariantCulture));
        Add(sha, line.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        Add(sha, line.PersonId?.ToString());
        Add(sha, line.ActorName);
        Add(sha, line.OnBehalfOfId?.ToString());
        Add(sha, line.Action);
        Add(sha, line.Subject);
        Add(sha, line.OrganisationId?.ToString());
        Add(sha, line.Before);
        Add(sha, line.After);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>An instant cut to what both databases keep, whole microseconds; what is hashed must be what is read back.</summary>
    public static DateTime Cut(DateTime instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    static void Add(IncrementalHash sha, string? field)
    {
        if (field is null)
        {
            sha.AppendData([0]);
            return;
        }
        var text = Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[5];
        length[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(length[1..], text.Length);
        sha.AppendData(length);
        sha.AppendData(text);
    }
}
