using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>Answers questions by DuckDB over the segments that the manifest names. Asks the manifest each time, so an import by another process is seen at once.</summary>
sealed class ParquetEventStore(DuckDb duck, Manifest manifest, DataFolder folder, DeliveryMemory memory, FormMemory remembered, IAmounts amounts, OrganisationTrees trees, SamsynDb db) : IEventStore, IEventRows, IDeliveries
{
    public async Task<EventTable> Ask(EventQuery query, CancellationToken cancel)
    {
        var segments = await manifest.Current(cancel);
        var asked = await WithForms(await WithCodes(query, cancel), segments, cancel);
        return await Task.Run(() => new EventReading(duck.Open).Answer(asked, part => From(part, segments), cancel), cancel);
    }

    public async Task<EventPage> Rows(EventSet set, EventFilter filter, bool persons, int skip, int take, CancellationToken cancel)
    {
        var segments = await manifest.Current(cancel);
        var asked = await WithForms(await WithCodes(new(set, [new(Quantity.Events, filter)], []), cancel), segments, cancel);
        var files = Files(SegmentKind.Events, set, set.Period, segments);
        if (files.Count == 0) return new([], 0);
        return await Task.Run(() => new EventRowsSql(set, asked.Quantities[0].Where!, asked.Conversions, DuckDb.Read(files), persons).Read(duck.Open, skip, take, cancel), cancel);
    }

    public async Task<IReadOnlyList<string>> Values(Grouping field, EventSet set, int most, CancellationToken cancel)
    {
        var table = await Ask(new(set, [], [field]), cancel);
        return [.. table.Rows.Where(r => r.Keys[0].Length > 0).OrderByDescending(r => r.Events).Take(most).Select(r => r.Keys[0])];
    }

    public async Task WriteParquet(EventQuery query, IReadOnlyList<string> columnNames, string path, CancellationToken cancel)
    {
        if (query.Quantities.Any(q => q.IsCount || q.Where is not null || q.Ddds is not null)) throw new ArgumentException("Only sums over all events of a set are written to files.", nameof(query));
        var (source, isSummary) = From(query, await manifest.Current(cancel)) ?? ("(SELECT NULL::INTEGER AS month, NULL::VARCHAR AS organisation, NULL::VARCHAR AS kind, NULL::VARCHAR AS atc, "
            + "NULL::VARCHAR AS currency, NULL::INTEGER AS import, NULL::BIGINT AS booking, NULL::DECIMAL(18,6) AS quantity, NULL::DECIMAL(18,6) AS packages, "
            + "NULL::DECIMAL(18,6) AS ddd, NULL::BIGINT AS cost WHERE false)", false);
        var sql = new EventSql(query, source, isSummary);
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

    /// <summary>The question with the codes of organisations whose kind it asks for.</summary>
    async Task<EventQuery> WithCodes(EventQuery query, CancellationToken cancel) =>
        OrganisationKindCodes.AreAsked(query) ? OrganisationKindCodes.In(query, (await trees.Current(db, cancel)).All.Select(o => (o.Code, o.Kind))) : query;

    /// <summary>The question with what one unit of each form comes to, where it asks for that.</summary>
    async Task<EventQuery> WithForms(EventQuery query, List<Segment> segments, CancellationToken cancel)
    {
        if (!Conversions.AreAsked(query)) return query;
        var files = segments.Where(s => s.Kind == SegmentKind.Events).Select(s => Path.Combine(folder.Segments, s.Path)).ToList();
        var forms = await Task.Run(() => remembered.Of(files, some => FormSql.ReadFiles(duck.Open, some)), cancel);
        return await Conversions.In(query, forms, amounts, cancel);
    }

    (string Source, bool IsSummary)? From(EventQuery query, List<Segment> segments)
    {
        var summary = EventSql.FitsSummary(query);
        var files = Files(summary ? SegmentKind.Summary : SegmentKind.Events, query.Set, Reach.Of(query.Quantities).Around(query.Set.Period), segments);
        return files.Count == 0 ? null : (DuckDb.Read(files), summary);
    }

    /// <summary>The files that may hold events of a set.</summary>
    /// <param name="reach">The months that are looked at: the set's, and others where a count looks around.</param>
    List<string> Files(SegmentKind kind, EventSet set, Period reach, List<Segment> segments) =>
    [
        .. segments
            .Where(s => s.Kind == kind && s.LastMonth >= reach.From.Year * 100 && s.FirstMonth <= reach.To.YearMonth)
            .Where(s => set.AsOfImport is not { } import || s.FirstImport <= import)
            .Select(s => Path.Combine(folder.Segments, s.Path)),
    ];
}
