namespace Samsyn.Events.Imports.Profiles;

/// <summary>Which profile a file's header fits. Pure.</summary>
static class ProfileMatch
{
    /// <summary>What no event can do without; the rest may be absent where a profile says so.</summary>
    static readonly string[] Always =
        [EventField.SourceId.Name(), EventField.Kind.Name(), EventField.Time.Name(), EventField.Organisation.Name()];

    /// <summary>The columns a profile reads.</summary>
    public static IReadOnlyList<string> Columns(ImportProfile profile) => [.. profile.Fields.Values.Distinct()];

    /// <summary>Columns that the header must hold and does not.</summary>
    public static IReadOnlyList<string> Lacking(ImportProfile profile, IReadOnlyCollection<string> header) =>
        [.. profile.Fields.Where(f => !profile.MayLack || Always.Contains(f.Key)).Select(f => f.Value).Distinct().Where(c => !header.Contains(c))];

    /// <summary>Columns that a profile with optional columns does not know: most likely one of them, misspelt.</summary>
    public static IReadOnlyList<string> Unknown(ImportProfile profile, IReadOnlyCollection<string> header) =>
        profile.MayLack ? [.. header.Where(c => !Columns(profile).Contains(c))] : [];

    /// <summary>The profile of a format that uses the most of the header and lacks nothing; null when none fits.</summary>
    public static ImportProfile? Find(IEnumerable<ImportProfile> profiles, string format, IReadOnlyCollection<string> header) => profiles
        .Where(p => p.Format == format && Lacking(p, header).Count == 0 && Unknown(p, header).Count == 0)
        .OrderByDescending(p => Columns(p).Count(header.Contains))
        .FirstOrDefault();
}
