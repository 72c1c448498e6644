using Samsyn.Kernel.Data;

namespace Samsyn.Together.Search;

/// <summary>The search of the database that is used.</summary>
static class ChallengeSearch
{
    public static IChallengeSearch For(SamsynDb db) =>
        db.Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL" ? new PostgresChallengeSearch(db) : new SqliteChallengeSearch(db);
}
