using System.Text;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports.Csv;

/// <summary>Opens a CSV file by a profile: what the profile does not tell is found in the file's beginning.</summary>
static class CsvSource
{
    static readonly EventField[] Numbers = [EventField.Quantity, EventField.Packages, EventField.Ddd, EventField.Cost, EventField.NetCost];

    /// <exception cref="RefusedException">The header lacks a column, or the dates cannot be told apart.</exception>
    public static SourceReading Open(ImportFile file, CsvSample sample, ImportProfile profile)
    {
        var lacking = ProfileMatch.Lacking(profile, sample.Header);
        if (lacking.Count > 0)
            throw Refusal.Of("import.header-lacks", string.Join(", ", lacking.Select(c => $"'{c}'")), profile.Name, sample.ShownHeader).AsException();
        if (ProfileMatch.Unknown(profile, sample.Header).Count > 0)
            throw Refusal.Of("import.header-unknown", profile.Name, string.Join(", ", ProfileMatch.Columns(profile))).AsException();

        var shape = profile.Csv.Dates switch
        {
            "day-first" => DateShape.DayFirst,
            "month-first" => DateShape.MonthFirst,
            "year-first" => DateShape.YearFirst,
            null => DatesOf(file, sample, profile),
            var other => throw Refusal.Of("import.profile-dates", profile.Name, other).AsException(),
        };
        var thousands = profile.Csv.Thousands is { Length: > 0 } t ? t[0] : '\0';
        var comma = profile.Csv.DecimalSign is { } sign ? sign == ","
            : thousands is '.' or ',' ? thousands == '.'
            : CsvSample.HasDecimalComma(Numbers.Where(f => profile.Fields.ContainsKey(f.Name())).SelectMany(f => sample.Column(profile.Fields[f.Name()])));

        var stream = file.Open(profile.KeepFile);
        if (!sample.Encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            stream = Encoding.CreateTranscodingStream(stream, CsvSample.EncodingNamed(sample.Encoding), new UTF8Encoding(false));
        var reader = new CsvReader(stream, sample.Delimiter, header => Wanted(profile, header));
        return new(KeyedReader.Over(reader, profile), shape, new Amounts(comma, thousands));
    }

    static DateShape DatesOf(ImportFile file, CsvSample sample, ImportProfile profile)
    {
        if (!profile.Fields.TryGetValue(EventField.Time.Name(), out var column)) return DateShape.YearFirst;
        var examples = sample.Column(column).Where(v => v.Length > 0).Distinct().ToList();
        if (examples.Count == 0 || DateShapes.Reads(DateShape.YearFirst, examples)) return DateShape.YearFirst;
        return CsvSample.FindDates(examples)
            ?? throw Refusal.Of("import.dates", column, examples[0], profile.Name).AsException();
    }

    static IEnumerable<(EventField, int)> Wanted(ImportProfile profile, IReadOnlyList<string> header)
    {
        var names = header.ToList();
        foreach (var (name, column) in profile.Fields)
            if (EventFields.TryParse(name, out var field) && names.IndexOf(column) is >= 0 and var index) yield return (field, index);
    }
}
