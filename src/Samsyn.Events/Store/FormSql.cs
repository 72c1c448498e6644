using DuckDB.NET.Data;

namespace Samsyn.Events.Store;

/// <summary>Asks which forms of medicines there are among events.</summary>
static class FormSql
{
    const string Form = "coalesce(atc, ''), coalesce(route, ''), coalesce(unit, ''), coalesce(strength, '')";

    public static IReadOnlyList<DeliveredForm> Read(Func<DuckDBConnection> open, string from) =>
        [.. Rows(open, $"SELECT DISTINCT '', {Form} FROM {from}").Select(r => r.Form)];

    /// <summary>The forms of each file.</summary>
    public static ILookup<string, DeliveredForm> ReadFiles(Func<DuckDBConnection> open, IReadOnlyList<string> files) =>
        Rows(open, $"SELECT DISTINCT filename, {Form} FROM {DuckDb.Read(files, withName: true)}").ToLookup(r => r.File, r => r.Form, StringComparer.Ordinal);

    static List<(string File, DeliveredForm Form)> Rows(Func<DuckDBConnection> open, string sql)
    {
        using var connection = open();
        using var command = EventReading.Command(connection, sql, []);
        using var reader = command.ExecuteReader();
        var rows = new List<(string, DeliveredForm)>();
        while (reader.Read()) rows.Add((reader.GetString(0), new(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4))));
        return rows;
    }
}
