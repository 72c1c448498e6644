using System.Globalization;
using DuckDB.NET.Data;

namespace Samsyn.Events.Store;

/// <summary>Asks for single events. A row that was taken back and the row that took it back are both left out; of a corrected event the newest version stands.</summary>
sealed class EventRowsSql(EventSet set, EventFilter filter, Conversions conversions, string from, bool persons)
{
    const string Time = "CASE WHEN day IS NOT NULL THEN day::VARCHAR WHEN month % 100 = 0 THEN (month // 100)::VARCHAR ELSE format('{:04d}-{:02d}', month // 100, month % 100) END";

    static readonly string[] Columns = [Time, "organisation", "kind", "product", "atc", "form", "route", "strength", "quantity", "unit", "packages", "ddd", "cost", "currency"];
    static readonly string[] OfPerson = ["replace(person::VARCHAR, '-', '')", "age", "sex", "indication"];

    public EventPage Read(Func<DuckDBConnection> open, int skip, int take, CancellationToken cancel)
    {
        var parameters = new SqlParameters();
        var conditions = new ConditionSql(parameters);
        var doses = new ConversionSql(conversions, ConditionSql.DoseUnits(filter), [], parameters);
        var columns = Columns.Concat(persons ? OfPerson : OfPerson.Select(_ => "NULL"));
        var sql = $"""
            WITH booked AS (
                SELECT *, sum(booking) OVER (PARTITION BY event_key) AS live, row_number() OVER (PARTITION BY event_key ORDER BY booking DESC, version DESC) AS newest
                FROM {doses.Join(from)} WHERE {conditions.Of(set)} AND {conditions.Of(filter, doses.Dose)})
            SELECT {string.Join(", ", columns)}, count(*) OVER () FROM booked WHERE live > 0 AND newest = 1
            ORDER BY month, day NULLS FIRST, event_key LIMIT {parameters.Add(take)} OFFSET {parameters.Add(skip)}
            """;
        using var connection = open();
        using var command = EventReading.Command(connection, sql, parameters.Values);
        using var stop = cancel.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var (rows, total) = (new List<SingleEvent>(), 0L);
        while (reader.Read())
        {
            rows.Add(Row(reader));
            total = Convert.ToInt64(reader.GetValue(18), CultureInfo.InvariantCulture);
        }
        return new(rows, total);
    }

    static SingleEvent Row(DuckDBDataReader r) => new(
        Text(r, 0), Text(r, 1), Text(r, 2), Text(r, 3), Text(r, 4), Text(r, 5), Text(r, 6), Text(r, 7), Number(r, 8), Text(r, 9), Number(r, 10), Number(r, 11),
        (long?)Number(r, 12), Text(r, 13), Text(r, 14), (int?)Number(r, 15), Text(r, 16), Text(r, 17));

    static string Text(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);

    static decimal? Number(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Convert.ToDecimal(reader.GetValue(column), CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m;
}
