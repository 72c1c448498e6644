using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Profiles;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Opens a FHIR file by a profile. Medications and encounters in files beside it are read when a resource first refers to one that is not in its own file.</summary>
static class FhirSource
{
    static readonly string[] ReferredTo = ["Medication", "Encounter"];

    /// <summary>Whether a file's beginning is that of FHIR in JSON: an object or a list, padding and byte order mark apart.</summary>
    public static bool Begins(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("\uFEFF"u8)) beginning = beginning[3..];
        beginning = beginning.TrimStart(" \t\r\n\0"u8);
        // Padding longer than the beginning: no other format has NUL bytes
        return beginning.IsEmpty || beginning[0] is (byte)'{' or (byte)'[';
    }

    public static SourceReading Open(ImportFile file, ImportProfile profile)
    {
        var options = new FhirRules(profile, profile.Name + ".yaml").Options();
        var referenced = new ReferencedResources(all =>
        {
            foreach (var beside in Beside(file.Path))
            {
                using var other = new ImportFile(beside);
                all.ReadAll(other.Open(keep: false), options, CancellationToken.None);
            }
        });
        return new(new FhirReader(file.Open(profile.KeepFile), options with { Referenced = referenced }), DateShape.YearFirst, new Amounts(false, '\0'));
    }

    /// <summary>Files of the same folder that bulk exports name after what is in them: <c>Medication.ndjson</c>, <c>Encounter.000.ndjson.gz</c>.</summary>
    public static IEnumerable<string> Beside(string file) => Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(file))!)
        .Where(f => Path.GetFileName(f).Contains(".ndjson", StringComparison.OrdinalIgnoreCase)
            && Path.GetFileName(f).Split('.', '-', '_').Intersect(ReferredTo, StringComparer.OrdinalIgnoreCase).Any())
        .Order(StringComparer.Ordinal);
}
