using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Hosting;

/// <summary>How far the database has come, compared with this version of the program.</summary>
/// <param name="Place">Which database it is, for people: no user names, no passwords.</param>
/// <param name="Applied">Migrations that have been run on it.</param>
/// <param name="Pending">Migrations that this version would run.</param>
/// <param name="Unknown">Migrations that have been run by another version.</param>
sealed record DatabaseState(string Place, bool IsSqlite, IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <exception cref="RefusedException">The database cannot be reached, or another version of the program has migrated it.</exception>
    public static async Task<DatabaseState> Of(SamsynDb db, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        var sqlite = db.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";
        var place = sqlite ? $"SQLite, {connection.DataSource}" : $"PostgreSQL, {connection.Database} on {connection.DataSource}";
        try
        {
            var known = db.Database.GetMigrations().ToList();
            // Asked first: reading a table that is not there yet would put an error into the log of every first start
            var begun = await db.GetService<IHistoryRepository>().ExistsAsync(cancel);
            var applied = begun ? (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList() : [];
            var state = new DatabaseState(place, sqlite, applied, [.. known.Except(applied)], [.. applied.Except(known)]);
            return state.Unknown.Count == 0 ? state : throw Refusal.Of("database.other-version", place, state.Unknown[^1]).AsException();
        }
        catch (DbException error)
        {
            throw Refusal.Of("database.unreachable", place, error.Message.TrimEnd('.')).AsException();
        }
    }

    /// <summary>Whether the program may migrate by itself: a new SQLite file, the demo, development. A production database is migrated when its operator says so.</summary>
    public bool MayMigrateByItself(bool demo, bool production) => demo || !production || (IsSqlite && Applied.Count == 0);

    public Refusal Behind => Applied.Count == 0 ? Refusal.Of("database.not-set-up", Place) : Refusal.Of("database.behind", Place, $"{Pending.Count}");
}
