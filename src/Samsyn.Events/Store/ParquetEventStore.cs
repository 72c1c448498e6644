using Samsyn.Kernel.Data;

namespace Samsyn.Events.Store;

/// <summary>Answers questions by DuckDB over the segments that the manifest names. Asks the manifest each time, so an import by another process is seen at once.</summary>
sealed class ParquetEventStore(DuckDb duck, Manifest manifest, DataFolder folder, DeliveryMemory memory) : IEventStore, IEventRows, IDeliveries
{
    public async Task<EventTable> Ask(EventQuery query, CancellationToken cancel)
    {
        if (await From(query, cancel) is not { } from) return new([]);
        return await Task.Run(() => new EventReading(duck.Open).Answer(query, from.Sql, from.IsSummary, cancel), cancel);
    }

    public async Task<EventPage> Rows(EventSet set, EventFilter filter, bool persons, int skip, int take, CancellationToken cancel)
    {
        if (await Files(SegmentKind.Events, set, set.Period.From.Year, cancel) is not { Count: > 0 } files) return new([], 0);
        return await Task.Run(() => new EventRowsSql(set, filter, DuckDb.Read(files), persons).Read(duck.Open, skip, take, cancel), cancel);
    }

    public async Task<IReadOnlyList<string>> Values(Grouping field, EventSet set, int most, CancellationToken cancel)
    {
        var table = await Ask(new(set, [], [field]), cancel);
        return [.. table.Rows.Where(r => r.Keys[0].Length > 0).OrderByDescending(r => r.Events).Take(most).Select(r => r.Keys[0])];
    }

    public async Task WriteParquet(EventQuery query, IReadOnlyList<string> columnNames, string path, CancellationToken cancel)
    {
        if (query.Quantities.Any(q => q.IsCount)) throw new ArgumentException("Counts of persons are not written to files.", nameof(query));
        var from = await From(query, cancel) ?? new("(SELECT NULL::INTEGER AS month, NULL::VARCHAR AS organisation, NULL::VARCHAR AS kind, NULL::VARCHAR AS atc, "
            + "NULL::VARCHAR AS currency, NULL::INTEGER AS import, NULL::BIGINT AS booking, NULL::DECIMAL(18,6) AS quantity, NULL::DECIMAL(18,6) AS packages, "
            + "NULL::DECIMAL(18,6) AS ddd, NULL::BIGINT AS cost WHERE false)", false);
        var sql = new EventSql(query, from.Sql, from.IsSummary);
        var inner = sql.Sums();
        var columns = query.By.Select((_, i) => $"k{i}").Concat(query.Quantities.Select((_, i) => $"q{i}"))
            .Select((c, i) => $"{c} AS \"{columnNames[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        await Task.Run(() =>
        {
            using var connection = duck.Open();
            using var command = EventReading.Command(connection, $"COPY (SELECT {string.Join(", ", columns)} FROM ({inner})) TO {DuckDb.Quoted(path)} (FORMAT parquet)", sql.Parameters);
            command.ExecuteNonQuery();
        }, cancel);
    }

    public async Task<IReadOnlyList<Delivery>> All(CancellationToken cancel)
    {
        var mark = await manifest.Mark(cancel);
        if (memory.Find(mark) is { } remembered) return remembered;
        var always = new EventSet { Period = new(new(1900, 1), new(2199, 12)) };
        var table = await Ask(new(always, [], [Grouping.Organisation, Grouping.Kind, Grouping.Month]), cancel);
        var deliveries = new List<Delivery>(table.Rows.Count);
        foreach (var row in table.Rows)
            if (MedicineEventKinds.TryParse(row.Keys[1], out var kind) && Kernel.Time.Month.TryParse(row.Keys[2], out var month))
                deliveries.Add(new(row.Keys[0], kind, month, row.Events));
        memory.Keep(mark, deliveries);
        return deliveries;
    }

    sealed record Source(string Sql, bool IsSummary);

    async Task<Source?> From(EventQuery query, CancellationToken cancel)
    {
        var summary = EventSql.FitsSummary(query);
        var reach = query.Quantities.Any(q => q.Quantity == Quantity.NewPersons) ? NewPersonsSql.Reaching(query.Set).Period : query.Set.Period;
        var files = await Files(summary ? SegmentKind.Summary : SegmentKind.Events, query.Set, reach.From.Year, cancel);
        return files.Count == 0 ? null : new(DuckDb.Read(files), summary);
    }

    /// <summary>The files that may hold events of the set.</summary>
    async Task<IReadOnlyList<string>> Files(SegmentKind kind, EventSet set, int firstYear, CancellationToken cancel)
    {
        var (first, last) = (firstYear * 100, set.Period.To.YearMonth);
        var segments = await manifest.Current(kind, cancel);
        return
        [
            .. segments
                .Where(s => s.LastMonth >= first && s.FirstMonth <= last)
                .Where(s => set.AsOfImport is not { } import || s.FirstImport <= import)
                .Select(s => Path.Combine(folder.Segments, s.Path)),
        ];
    }
}
