using System.Data;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Tests.Together.Stories;

/// <summary>Reads all that lies in a database, also what no page shows.</summary>
static class EveryTable
{
    /// <summary>The tables, views of the model or not, in some row of which the text stands.</summary>
    public static async Task<IReadOnlyList<string>> Holding(SamsynDb db, string text, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(cancel);
        var holding = new List<string>();
        foreach (var table in await Tables(db, cancel))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables, from the database itself
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(cancel);
            var values = new object[rows.FieldCount];
            while (await rows.ReadAsync(cancel))
            {
                rows.GetValues(values);
                if (!values.Any(v => v.ToString()!.Contains(text, StringComparison.OrdinalIgnoreCase) || (v is byte[] bytes && System.Text.Encoding.UTF8.GetString(bytes).Contains(text, StringComparison.OrdinalIgnoreCase)))) continue;
                holding.Add(table);
                break;
            }
        }
        return holding;
    }

    static async Task<List<string>> Tables(SamsynDb db, CancellationToken cancel) =>
        await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite()
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'").ToListAsync(cancel);
}
