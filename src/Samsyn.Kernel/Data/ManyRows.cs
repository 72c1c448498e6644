using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Samsyn.Kernel.Data;

/// <summary>Adds thousands of rows that nothing else refers to by one statement for each batch, which is several times as fast as <c>SaveChanges</c>. They are not tracked; a transaction that is open is used.</summary>
public static class ManyRows
{
    /// <summary>Enough that a statement's own cost does not count, and few enough to be one parameter.</summary>
    const int Batch = 5000;

    /// <param name="db">Whose tables.</param>
    /// <param name="rows">Of a type with columns of text, numbers and truth values, none of them made by the database.</param>
    /// <param name="cancel">Stops between two batches.</param>
    public static async Task AddMany<T>(this SamsynDb db, IEnumerable<T> rows, CancellationToken cancel) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T)} is no table.", nameof(rows));
        var columns = type.GetProperties().ToList();
        var sql = Sql(type, columns, db.Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL");
        foreach (var some in rows.Chunk(Batch))
            await db.Database.ExecuteSqlRawAsync(sql, [JsonSerializer.Serialize(some.Select(row => columns.Select(c => Written(c.GetGetter().GetClrValue(row)))))], cancel);
    }

    /// <summary>One parameter with a list of lists in JSON becomes rows.</summary>
    static string Sql(IEntityType type, IReadOnlyList<IProperty> columns, bool postgres)
    {
        var names = string.Join(", ", columns.Select(c => Quoted(c.GetColumnName())));
        var values = string.Join(", ", columns.Select((c, i) => postgres
            ? string.Create(CultureInfo.InvariantCulture, $"(value->>{i})::{c.GetColumnType()}") : string.Create(CultureInfo.InvariantCulture, $"json_extract(value, '$[{i}]')")));
        return $"INSERT INTO {Quoted(type.GetTableName()!)} ({names}) SELECT {values} FROM {(postgres ? "json_array_elements({0}::json)" : "json_each({0})")}";
    }

    /// <summary>Decimals as the database without decimals keeps them: text that loses nothing.</summary>
    static object? Written(object? value) => value is decimal number ? number.ToString("0.0###########################", CultureInfo.InvariantCulture) : value;

    static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
