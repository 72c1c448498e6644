using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Search;

/// <summary>By <c>tsvector</c>, in a table that the migration makes; the stems are our own, so its dictionary is the simple one.</summary>
sealed class PostgresChallengeSearch(SamsynDb db) : IChallengeSearch
{
    public async Task Put(Challenge challenge, CancellationToken cancel)
    {
        var words = SearchWords.Line(string.Join(' ', ChallengeText.Of(challenge, "", "").Read.Select(p => p.Text)));
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO together_challenge_search (challenge_id, words) VALUES ({challenge.Id}, to_tsvector('simple', {words}))
            ON CONFLICT (challenge_id) DO UPDATE SET words = excluded.words
            """, cancel);
    }

    public Task Remove(Guid challenge, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"DELETE FROM together_challenge_search WHERE challenge_id = {challenge}", cancel);

    public IQueryable<Challenge> WithAll(IReadOnlyList<string> stems)
    {
        var asked = string.Join(" & ", stems.Select(s => $"{s}:*"));
        return db.Set<Challenge>().FromSql(
            $"""SELECT * FROM together_challenges WHERE "Id" IN (SELECT challenge_id FROM together_challenge_search WHERE words @@ to_tsquery('simple', {asked}))""");
    }

    public async Task<IReadOnlyList<Guid>> WithAny(IReadOnlyList<string> stems, int most, CancellationToken cancel)
    {
        if (stems.Count == 0) return [];
        var asked = string.Join(" | ", stems);
        return await db.Database.SqlQuery<Guid>($"""
            SELECT challenge_id AS "Value" FROM together_challenge_search, to_tsquery('simple', {asked}) AS asked
            WHERE words @@ asked ORDER BY ts_rank(words, asked) DESC, challenge_id LIMIT {most}
            """).ToListAsync(cancel);
    }
}
