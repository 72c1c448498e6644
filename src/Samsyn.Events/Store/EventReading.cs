using System.Globalization;
using DuckDB.NET.Data;

namespace Samsyn.Events.Store;

/// <summary>Runs a question's SQL on a DuckDB and makes the table of its answer.</summary>
/// <param name="open">A connection for one statement.</param>
sealed class EventReading(Func<DuckDBConnection> open)
{
    /// <param name="query">The question.</param>
    /// <param name="from">What is read: files or a table with the columns of a segment.</param>
    /// <param name="summary">Whether they are summaries.</param>
    /// <param name="cancel">Stops the question.</param>
    public EventTable Answer(EventQuery query, string from, bool summary, CancellationToken cancel)
    {
        var sql = new EventSql(query, from, summary);
        var sums = new EventTable(Read(sql.Sums(), sql.Parameters, query.By.Count, query.Quantities.Count,
            (reader, keys, values) => new EventRow(keys, values, reader.GetInt64(keys.Length + values.Length)), cancel));
        foreach (var places in query.Quantities.Index().Where(q => q.Item.IsCount).GroupBy(q => EventSql.IsOfTwoSets(q.Item.Quantity) ? Quantity.Courses : q.Item.Quantity, q => q.Index))
            sums = WithCounts(sums, [.. places], query, new(query, from, summary), cancel);
        return sums;
    }

    /// <summary>Puts the counts of persons where the sums hold how many events they are about: none of no events is 0, none of some is not known.</summary>
    EventTable WithCounts(EventTable sums, IReadOnlyList<int> places, EventQuery query, EventSql sql, CancellationToken cancel)
    {
        var counts = Read(sql.Counts([.. places.Select(p => query.Quantities[p])]), sql.Parameters, query.By.Count, places.Count, (_, keys, values) => (Group: Group(keys), Values: values), cancel)
            .ToDictionary(c => c.Group, c => c.Values, StringComparer.Ordinal);
        return new([.. sums.Rows.Select(row =>
        {
            var values = row.Values.ToArray();
            foreach (var (i, place) in places.Index())
                values[place] = counts.GetValueOrDefault(Group(row.Keys))?[i] ?? (values[place] == 0 ? 0 : null);
            return row with { Values = values };
        })]);

        static string Group(IReadOnlyList<string> keys) => string.Join('\u001f', keys);
    }

    List<T> Read<T>(string sql, IReadOnlyList<object> parameters, int keyCount, int valueCount, Func<DuckDBDataReader, string[], decimal?[], T> row, CancellationToken cancel)
    {
        using var connection = open();
        using var command = Command(connection, sql, parameters);
        using var stop = cancel.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            var keys = new string[keyCount];
            for (var i = 0; i < keys.Length; i++) keys[i] = reader.IsDBNull(i) ? "" : reader.GetString(i);
            var values = new decimal?[valueCount];
            for (var i = 0; i < values.Length; i++)
                if (!reader.IsDBNull(keys.Length + i))
                    values[i] = Decimal(reader.GetValue(keys.Length + i));
            rows.Add(row(reader, keys, values));
        }
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
