using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samsyn.App.Hosting;

/// <summary>What each new connection to SQLite is told: keep foreign keys, and wait for another writer instead of failing.</summary>
/// <remarks>Waiting in SQLite itself is short and fair; the driver's own way is to try again every 150 ms.</remarks>
sealed class SqliteOpening : DbConnectionInterceptor
{
    const string Settings = "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;";

    public static SqliteOpening TheOne { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
