using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Search;

/// <summary>By FTS5, a virtual table that the migration makes.</summary>
sealed class SqliteChallengeSearch(SamsynDb db) : IChallengeSearch
{
    public async Task Put(Challenge challenge, CancellationToken cancel)
    {
        var words = SearchWords.Line(string.Join(' ', ChallengeText.Of(challenge, "", "").Read.Select(p => p.Text)));
        await db.Database.ExecuteSqlAsync($"DELETE FROM together_challenge_search WHERE challenge_id = {challenge.Id}", cancel);
        await db.Database.ExecuteSqlAsync($"INSERT INTO together_challenge_search (challenge_id, words) VALUES ({challenge.Id}, {words})", cancel);
    }

    public Task Remove(Guid challenge, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"DELETE FROM together_challenge_search WHERE challenge_id = {challenge}", cancel);

    public IQueryable<Challenge> WithAll(IReadOnlyList<string> stems)
    {
        var asked = string.Join(' ', stems.Select(s => $"\"{s}\"*"));
        return db.Set<Challenge>().FromSql(
            $"""SELECT * FROM together_challenges WHERE "Id" IN (SELECT challenge_id FROM together_challenge_search WHERE together_challenge_search MATCH {asked})""");
    }

    public async Task<IReadOnlyList<Guid>> WithAny(IReadOnlyList<string> stems, int most, CancellationToken cancel)
    {
        if (stems.Count == 0) return [];
        var asked = string.Join(" OR ", stems.Select(s => $"\"{s}\""));
        return await db.Database.SqlQuery<Guid>(
            $"SELECT challenge_id AS \"Value\" FROM together_challenge_search WHERE together_challenge_search MATCH {asked} ORDER BY rank, challenge_id LIMIT {most}").ToListAsync(cancel);
    }
}
