using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;
using YamlDotNet.Serialization;

namespace Samsyn.Events.Imports.Profiles;

/// <summary>How a source's layout becomes medicine events: a file in <c>content/profiles</c>, so that a new source needs no code.</summary>
public sealed class ImportProfile
{
    /// <summary>The file's name without <c>.yaml</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>What the source is, for the person who chooses.</summary>
    public string Description { get; set; } = "";

    /// <summary>csv (also for Parquet files with the same columns) or fhir.</summary>
    public string Format { get; set; } = "csv";

    /// <summary>The source's name: event ids are unique within it.</summary>
    public string Source { get; set; } = "";

    /// <summary>Field → column of the file (for FHIR: not used).</summary>
    public Dictionary<string, string> Fields { get; set; } = [];

    /// <summary>Field → the value that all events have.</summary>
    public Dictionary<string, string> Constants { get; set; } = [];

    /// <summary>Fields that together make the event's id, when the source has none of its own.</summary>
    public List<string> Key { get; set; } = [];

    /// <summary>Field → (word in the source → our word): units, routes, kinds, organisation codes.</summary>
    public Dictionary<string, Dictionary<string, string>> Maps { get; set; } = [];

    /// <summary>Words that mean "missing", beside the empty one.</summary>
    public List<string> Missing { get; set; } = [];

    /// <summary>Fields whose further decimals are rounded to six, half to even; elsewhere more than six decimals are refused.</summary>
    public List<string> Round { get; set; } = [];

    /// <summary>The date column holds whole dates but means months.</summary>
    public bool MonthOnly { get; set; }

    /// <summary>Whether organisations that are not known are added, and as what.</summary>
    public OrganisationRule? Organisations { get; set; }

    /// <summary>What is told of a CSV file; what is not told is found.</summary>
    public CsvRule Csv { get; set; } = new();

    /// <summary>How persons are named: se, dk, no, fi (national identity numbers), any (whichever fits), or local (the source's own ids).</summary>
    public string Person { get; set; } = "any";

    /// <summary>What is told of a FHIR source, beyond plain R4.</summary>
    public FhirRule? Fhir { get; set; }

    /// <summary>
    /// Whether columns may be absent, apart from those no event can do without. Then a column that the profile does not know is refused: it is most likely one of these, misspelt.
    /// </summary>
    public bool MayLack { get; set; }

    /// <summary>Whether the file itself is kept, sealed, so that an event can be followed to the resource it came from.</summary>
    public bool KeepFile { get; set; }

    /// <summary>The same profile for a file that is written in another way.</summary>
    public ImportProfile With(CsvRule csv)
    {
        var copy = (ImportProfile)MemberwiseClone();
        copy.Csv = csv;
        return copy;
    }

    /// <summary>What kind of organisations a source may add.</summary>
    public sealed class OrganisationRule
    {
        /// <summary>Kind of those named by <c>organisation</c>.</summary>
        public string Kind { get; set; } = "Hospital";

        /// <summary>Kind of those named by <c>parent_organisation</c>.</summary>
        public string ParentKind { get; set; } = "Region";

        /// <summary>Code of the organisation under which parents are put; none: they become roots.</summary>
        public string? Under { get; set; }

        /// <summary>Code and name of the organisation at the top, added when it is not there.</summary>
        public string? UnderName { get; set; }

        /// <summary>The organisation at the top, if one is named.</summary>
        [YamlIgnore]
        public OrganisationLine? Top => Under is { } under ? new(under, UnderName ?? under, OrganisationKind.Nation) : null;

        /// <exception cref="RefusedException">There is no such kind.</exception>
        public static OrganisationKind KindNamed(string name) => Enum.TryParse<OrganisationKind>(name, ignoreCase: true, out var kind)
            ? kind
            : throw Refusal.Of("import.profile-kind", name, string.Join(", ", Enum.GetNames<OrganisationKind>())).AsException();
    }

    /// <summary>How a CSV file is written, as far as it is told.</summary>
    public sealed class CsvRule
    {
        /// <summary>One character, or <c>tab</c>.</summary>
        public string? Delimiter { get; set; }
        public string? Encoding { get; set; }

        /// <summary><c>.</c> or <c>,</c>.</summary>
        public string? DecimalSign { get; set; }

        /// <summary>The sign between thousands; none unless told.</summary>
        public string? Thousands { get; set; }

        /// <summary>year-first, day-first or month-first.</summary>
        public string? Dates { get; set; }
    }
}
