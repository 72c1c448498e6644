using DuckDB.NET.Data;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Events.Store;

/// <summary>A store of a few events that were written by hand, such as the examples of a measure: answers with the same SQL as the real one.</summary>
public sealed class ExampleEventStore : IEventStore, IDisposable
{
    readonly DuckDBConnection _keepsAlive = new("Data Source=:memory:");
    readonly NetCostVeil _veil = new(() => new byte[32]);
    readonly HashSet<(string Code, OrganisationKind Kind)> _kinds = [];
    readonly EventReading _reading;
    readonly IAmounts _amounts;

    /// <param name="events">Each event by the names of a segment's columns, amounts of money in minor units; <c>net_cost</c> is a column too, and <c>organisation_kind</c> tells what its organisation is. What is not said is null.</param>
    /// <param name="amounts">Knows what units and strengths come to; null: nobody does.</param>
    public ExampleEventStore(IEnumerable<IReadOnlyDictionary<string, object>> events, IAmounts? amounts = null)
    {
        _amounts = amounts ?? new NoAmounts();
        _keepsAlive.Open();
        _veil.Register(_keepsAlive);
        var columns = SegmentColumns.All;
        DuckDb.Run(_keepsAlive, $"CREATE TABLE events ({string.Join(", ", columns.Select(c => $"{c.Name} {c.Type}"))})");
        Add([.. events.Select(Row)]);
        _reading = new(Open);
    }

    Dictionary<string, object> Row(IReadOnlyDictionary<string, object> said, int i)
    {
        var row = new Dictionary<string, object>(said) { ["event_key"] = new Guid(i + 1, 0, 0, new byte[8]), ["version"] = 1, ["booking"] = (sbyte)1, ["import"] = 1 };
        if (row.Remove("net_cost", out var net)) row["net_veiled"] = _veil.Apply((Guid)row["event_key"], 1, 1, (long)net);
        if (row.Remove("organisation_kind", out var kind)) _kinds.Add(((string)row["organisation"], (OrganisationKind)kind));
        return row;
    }

    /// <summary>In one statement: to prepare one for each row takes longer than all else of a store.</summary>
    void Add(IReadOnlyList<Dictionary<string, object>> rows)
    {
        if (rows.Count == 0) return;
        var columns = rows.SelectMany(r => r.Keys).Distinct().ToList();
        var values = new List<object>();
        string Value(Dictionary<string, object> row, string column)
        {
            if (!row.TryGetValue(column, out var value)) return "NULL";
            values.Add(value);
            return $"${values.Count}";
        }
        var tuples = rows.Select(r => $"({string.Join(", ", columns.Select(c => Value(r, c)))})");
        using var insert = EventReading.Command(_keepsAlive, $"INSERT INTO events ({string.Join(", ", columns)}) VALUES {string.Join(", ", tuples)}", values);
        insert.ExecuteNonQuery();
    }

    public async Task<EventTable> Ask(EventQuery query, CancellationToken cancel)
    {
        var asked = OrganisationKindCodes.In(query, _kinds);
        if (Conversions.AreAsked(asked)) asked = await Conversions.In(asked, FormSql.Read(Open, "events"), _amounts, cancel);
        return _reading.Answer(asked, _ => ("events", false), cancel);
    }

    public async Task<IReadOnlyList<string>> Values(Grouping field, EventSet set, int most, CancellationToken cancel) =>
        [.. (await Ask(new(set, [], [field]), cancel)).Rows.OrderByDescending(r => r.Events).Take(most).Select(r => r.Keys[0])];

    public Task WriteParquet(EventQuery query, IReadOnlyList<string> columnNames, string path, CancellationToken cancel) =>
        throw new NotSupportedException("Examples are not written to files.");

    DuckDBConnection Open()
    {
        var connection = _keepsAlive.Duplicate();
        connection.Open();
        return connection;
    }

    public void Dispose() => _keepsAlive.Dispose();
}
