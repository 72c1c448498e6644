using System.Globalization;
using DuckDB.NET.Data;

namespace Samsyn.Events.Store;

/// <summary>Runs a question's SQL on a DuckDB and makes the table of its answer.</summary>
/// <param name="open">A connection for one statement.</param>
sealed class EventReading(Func<DuckDBConnection> open)
{
    /// <param name="query">The question.</param>
    /// <param name="source">What is read for a part of it: files or a table with the columns of a segment, and whether they are summaries. Null: there is nothing.</param>
    /// <param name="cancel">Stops the question.</param>
    public EventTable Answer(EventQuery query, Func<EventQuery, (string From, bool IsSummary)?> source, CancellationToken cancel)
    {
        var parts = QuestionParts.Of(query);
        var rows = Sums(parts[0].Query, onlyTaken: false, source, cancel);
        if (rows.Count == 0) return new([]);
        var values = rows.ConvertAll(_ => new decimal?[query.Quantities.Count]);
        Put(values, parts[0].Places, (row, i) => rows[row].Values[i]);
        var groups = rows.ConvertAll(r => Group(r.Keys));
        foreach (var (part, places) in parts.Skip(1))
        {
            // In a group that is not among them the filters took no event, and that is 0
            var sums = Sums(part, onlyTaken: true, source, cancel).ToDictionary(r => Group(r.Keys), r => r.Values, StringComparer.Ordinal);
            Put(values, places, (row, i) => sums.TryGetValue(groups[row], out var found) ? found[i] : 0);
        }
        foreach (var places in query.Quantities.Index().Where(q => q.Item.IsCount).GroupBy(q => EventSql.IsOfTwoSets(q.Item.Quantity) ? Quantity.Courses : q.Item.Quantity, q => q.Index).Select(g => g.ToList()))
        {
            // Where the sums hold how many events a count is about: none of no events is 0, none of some is not known
            var counts = Counts(query with { Quantities = [.. places.Select(p => query.Quantities[p])] }, source, cancel);
            Put(values, places, (row, i) => counts.GetValueOrDefault(groups[row])?[i] ?? (values[row][places[i]] == 0 ? 0 : null));
        }
        return new([.. rows.Select((row, i) => row with { Values = [.. values[i].Select(Rounded)] })]);
    }

    /// <summary>DDDs that are counted have more decimals than any amount that is stored. They are rounded once, in the sum: in each event it would cost more than all else.</summary>
    static decimal? Rounded(decimal? value) => value is { } v ? decimal.Round(v, SegmentColumns.AmountDecimals, MidpointRounding.AwayFromZero) : null;

    static void Put(List<decimal?[]> values, IReadOnlyList<int> places, Func<int, int, decimal?> value)
    {
        for (var row = 0; row < values.Count; row++)
            foreach (var (i, place) in places.Index()) values[row][place] = value(row, i);
    }

    static string Group(IReadOnlyList<string> keys) => string.Join('\u001f', keys);

    List<EventRow> Sums(EventQuery query, bool onlyTaken, Func<EventQuery, (string From, bool IsSummary)?> source, CancellationToken cancel)
    {
        if (source(query) is not { } from) return [];
        // One place at a time is read from the files as it stands; those above it are summed here
        var above = query.By.Any(b => b.Above is not null) ? PlaceRollUp.Of(query) : null;
        var sql = new EventSql(above?.AtPlaces ?? query, from.From, from.IsSummary);
        var keys = query.By.Count;
        if (!sql.HasFilters)
        {
            var plain = Read(sql.Sums(), sql.Parameters, reader => new EventRow(Keys(reader, keys), [.. query.Quantities.Select((_, i) => Amount(reader, keys + i))], reader.GetInt64(keys + query.Quantities.Count)), cancel);
            return above?.Rows(plain) ?? plain;
        }
        var amounts = sql.Amounts.ToList();
        var rows = Read(sql.MarkedSums(onlyTaken), sql.Parameters, reader => new MarkedRow(
            Keys(reader, keys), reader.GetString(keys), reader.GetInt64(keys + 1),
            [.. amounts.Select((_, i) => (Amount(reader, keys + 2 + 2 * i), reader.IsDBNull(keys + 3 + 2 * i) ? 0 : reader.GetInt64(keys + 3 + 2 * i)))]), cancel);
        var figures = query.Quantities.Select(q => (sql.BitOf(q), q.Quantity == Quantity.Events ? null : (int?)amounts.IndexOf(q.Amount), q.CountsCarriers)).ToList();
        return [.. MarkedRows.Sums(figures, above?.Marked(rows) ?? rows).Where(r => onlyTaken || r.Events != 0)];
    }

    Dictionary<string, decimal?[]> Counts(EventQuery query, Func<EventQuery, (string From, bool IsSummary)?> source, CancellationToken cancel)
    {
        if (source(query) is not { } from) return [];
        // What belongs to one place alone is counted there first, whatever is asked for: so the levels agree
        var above = EventSql.BelongsToOnePlace(query.Quantities[0].Quantity) ? PlaceRollUp.Of(query) : null;
        var sql = new EventSql(above?.AtPlaces ?? query, from.From, from.IsSummary);
        var keys = query.By.Count;
        var counts = sql.CountsByMark
            ? MarkedRows.Counts([.. query.Quantities.Select(sql.BitOf)], Read(sql.MarkedCounts(), sql.Parameters, reader => (Keys(reader, keys), reader.GetString(keys), reader.GetInt64(keys + 1)), cancel))
            : Read(sql.Counts(), sql.Parameters, reader => (Keys: Keys(reader, keys), Counts: query.Quantities.Select((_, i) => Amount(reader, keys + i)).ToArray()), cancel);
        if (above is not null) counts = above.Counts(counts);
        return counts.ToDictionary(c => Group(c.Keys), c => c.Counts, StringComparer.Ordinal);
    }

    static string[] Keys(DuckDBDataReader reader, int count)
    {
        var keys = new string[count];
        for (var i = 0; i < count; i++) keys[i] = reader.IsDBNull(i) ? "" : reader.GetString(i);
        return keys;
    }

    static decimal? Amount(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : Decimal(reader.GetValue(column));

    List<T> Read<T>(string sql, IReadOnlyList<object> parameters, Func<DuckDBDataReader, T> row, CancellationToken cancel)
    {
        using var connection = open();
        using var command = Command(connection, sql, parameters);
        using var stop = cancel.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    static decimal Decimal(object value) => value is System.Numerics.BigInteger big ? (decimal)big : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    public static DuckDBCommand Command(DuckDBConnection connection, string sql, IReadOnlyList<object> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in parameters) command.Parameters.Add(new DuckDBParameter(value));
        return command;
    }
}
