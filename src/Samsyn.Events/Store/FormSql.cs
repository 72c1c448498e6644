using DuckDB.NET.Data;

namespace Samsyn.Events.Store;

/// <summary>Asks which forms of medicines there are among events.</summary>
static class FormSql
{
    public static IReadOnlyList<DeliveredForm> Read(Func<DuckDBConnection> open, string from)
    {
        using var connection = open();
        using var command = EventReading.Command(connection, $"SELECT DISTINCT coalesce(atc, ''), coalesce(route, ''), coalesce(unit, ''), coalesce(strength, '') FROM {from}", []);
        using var reader = command.ExecuteReader();
        var forms = new List<DeliveredForm>();
        while (reader.Read()) forms.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        return forms;
    }
}
