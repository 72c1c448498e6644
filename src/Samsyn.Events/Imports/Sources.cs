using Samsyn.Events.Imports.Csv;
using Samsyn.Events.Imports.Fhir;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>Opens a file for import: finds its format and, unless told, its profile.</summary>
sealed class Sources(ProfileFolder profiles, DataFolder folder)
{
    /// <summary>Where a time without an offset was on the clock: Sweden, Denmark and Norway share it.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <exception cref="RefusedException">No profile fits, or the file is not what the profile says.</exception>
    public OpenedSource Open(ImportFile file, string? profileName) => Open(file, string.IsNullOrEmpty(profileName) ? null : profiles.Named(profileName));

    /// <summary>Opens it by a profile that was read before.</summary>
    public OpenedSource Open(ImportFile file, ImportProfile? told)
    {
        var beginning = file.Sample();
        if (beginning.Length == 0) throw Refusal.Of("import.empty").AsException();
        if (told is { Format: "fhir" } || told is null && FhirSource.Begins(beginning)) return OpenFhir(file, told);
        if (ParquetSource.Begins(beginning)) return OpenParquet(file, told);
        var sample = new CsvSample(beginning, told?.Csv ?? new());
        var profile = told ?? Fitting(file, sample);
        if (told is null) sample = new CsvSample(beginning, profile.Csv);
        return new(profile, CsvSource.Open(file, sample, profile), HeaderLine(sample));
    }

    /// <summary>A Parquet file is read as the CSV that DuckDB makes of it: one way of judging, and a reject that a person can mend.</summary>
    OpenedSource OpenParquet(ImportFile file, ImportProfile? told)
    {
        var text = ParquetSource.ToCsv(file, folder.Scratch);
        try
        {
            var sample = new CsvSample(text.Sample(), ParquetSource.Written);
            var profile = told ?? Fitting(file, sample);
            return new(profile, CsvSource.Open(text, sample, profile.With(ParquetSource.Written)), HeaderLine(sample));
        }
        catch
        {
            text.Dispose(); // it may name persons and must not stay behind
            throw;
        }
    }

    ImportProfile Fitting(ImportFile file, CsvSample sample) => ProfileMatch.Find(profiles.All(), "csv", [.. sample.Header])
        ?? throw Refusal.Of("import.no-profile-fits", sample.ShownHeader).AsException();

    OpenedSource OpenFhir(ImportFile file, ImportProfile? told)
    {
        var profile = told ?? ProfileMatch.Find(profiles.All(), "fhir", [])
            ?? throw Refusal.Of("import.no-fhir-profile").AsException();
        return new(profile, FhirSource.Open(file, profile));
    }

    static string HeaderLine(CsvSample sample) => string.Join((char)sample.Delimiter, sample.Header.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}

/// <summary>A file opened by a profile.</summary>
/// <param name="Header">Of a CSV file, its header line.</param>
sealed record OpenedSource(ImportProfile Profile, SourceReading Reading, string? Header = null);
