using Microsoft.EntityFrameworkCore;

namespace Samsyn.Kernel.Audit;

/// <summary>Which lines of the trail are asked for. An empty text or a null sets no condition.</summary>
/// <param name="Person">Part of the name of who did it.</param>
/// <param name="Action">Beginning of the action: <c>organisation</c> finds <c>organisation.changed</c>.</param>
/// <param name="Subject">Part of the subject.</param>
/// <param name="From">First day, UTC.</param>
/// <param name="To">Last day, UTC, included.</param>
public sealed record AuditQuery(string? Person, string? Action, string? Subject, DateOnly? From, DateOnly? To)
{
    /// <param name="within">Organisations whose lines may be seen; null: all lines, those of no organisation too.</param>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> lines, IReadOnlyCollection<Guid>? within)
    {
        if (within is not null) lines = lines.Where(a => a.OrganisationId != null && within.Contains(a.OrganisationId.Value));
#pragma warning disable CA1304, CA1311 // Becomes the database's own lower(); an invariant one has no translation
        if (Person is { Length: > 0 } person) lines = lines.Where(a => EF.Functions.Like(a.ActorName.ToLower(), $"%{Literal(person)}%", "\\"));
        if (Action is { Length: > 0 } action) lines = lines.Where(a => EF.Functions.Like(a.Action, $"{Literal(action)}%", "\\"));
        if (Subject is { Length: > 0 } subject) lines = lines.Where(a => EF.Functions.Like(a.Subject.ToLower(), $"%{Literal(subject)}%", "\\"));
#pragma warning restore CA1304, CA1311
        if (From?.ToDateTime(default, DateTimeKind.Utc) is { } from) lines = lines.Where(a => a.AtUtc >= from);
        if (To?.AddDays(1).ToDateTime(default, DateTimeKind.Utc) is { } end) lines = lines.Where(a => a.AtUtc < end);
        return lines;
    }

    static string Literal(string text) => text.Trim().ToLowerInvariant()
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
