using System.Globalization;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>Answers from the summaries, which keep the import of each of their rows through every compaction.</summary>
sealed class Arrivals(DuckDb duck, Manifest manifest, DataFolder folder) : IArrivals
{
    public async Task<int> Last(CancellationToken cancel) =>
        (await manifest.Current(SegmentKind.Summary, cancel)).Select(s => s.LastImport).DefaultIfEmpty(0).Max();

    public Task<string> Mark(CancellationToken cancel) => manifest.Mark(cancel);

    public async Task<IReadOnlyList<Month>> MonthsSince(int import, CancellationToken cancel)
    {
        var files = (await manifest.Current(SegmentKind.Summary, cancel)).Where(s => s.LastImport > import).Select(s => Path.Combine(folder.Segments, s.Path)).ToList();
        return files.Count == 0 ? [] : await Task.Run(() => Months(files, import), cancel);
    }

    List<Month> Months(List<string> files, int import)
    {
        using var connection = duck.Open();
        using var command = EventReading.Command(connection, $"SELECT DISTINCT month FROM {DuckDb.Read(files)} WHERE import > $1 AND month % 100 > 0 ORDER BY month", [import]);
        using var reader = command.ExecuteReader();
        var months = new List<Month>();
        while (reader.Read()) months.Add(Month.FromYearMonth(Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture)));
        return months;
    }
}
