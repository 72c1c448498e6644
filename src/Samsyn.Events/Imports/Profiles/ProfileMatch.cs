namespace Samsyn.Events.Imports.Profiles;

/// <summary>Which profile a file's header fits. Pure.</summary>
static class ProfileMatch
{
    /// <summary>The columns a profile reads.</summary>
    public static IReadOnlyList<string> Columns(ImportProfile profile) => [.. profile.Fields.Values.Distinct()];

    /// <summary>The profile of a format that uses the most of the header and lacks nothing; null when none fits.</summary>
    public static ImportProfile? Find(IEnumerable<ImportProfile> profiles, string format, IReadOnlyCollection<string> header) => profiles
        .Where(p => p.Format == format && Columns(p).All(header.Contains))
        .OrderByDescending(p => Columns(p).Count)
        .FirstOrDefault();
}
