using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;

namespace Samsyn.App.Hosting;

/// <summary>SQLite in the data folder, or PostgreSQL when <c>Samsyn:Database</c> holds a connection string that begins with <c>Host=</c>.</summary>
static class Database
{
    /// <summary>Where several lists of a thing are loaded, the rows of one are not multiplied by those of another.</summary>
    const QuerySplittingBehavior EachListByItself = QuerySplittingBehavior.SplitQuery;

    public static IServiceCollection AddIdentityTables(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration, DataFolder folder) =>
        services.AddIdentityTables().AddDbContext<SamsynDb>(db => Use(db, configuration["Samsyn:Database"], folder.Database));

    public static void Use(DbContextOptionsBuilder db, string? connection, string file)
    {
        if (connection?.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) == true)
            db.UseNpgsql(connection, o => o.MigrationsAssembly("Samsyn.Migrations.Postgres").UseQuerySplittingBehavior(EachListByItself));
        else
            db.UseSqlite(connection ?? $"Data Source={file}", o => o.MigrationsAssembly("Samsyn.Migrations.Sqlite").UseQuerySplittingBehavior(EachListByItself)).AddInterceptors(SqliteOpening.TheOne);
    }

    /// <summary>Brings the database to this version of the program; does nothing when it is there already.</summary>
    public static async Task Migrate(SamsynDb db, CancellationToken cancel)
    {
        await db.Database.MigrateAsync(cancel);
        // Kept in the file: readers and the one writer do not wait for each other
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancel);
        await AuditTriggers.PutUp(db, cancel);
    }
}
