using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Tests.Databases;
using Samsyn.Together.Challenges;
using Samsyn.Together.Search;

namespace Samsyn.Tests.Together.Search;

/// <summary>Both databases find the same, and what they find is what going through all texts finds.</summary>
public sealed class ChallengeSearchTests
{
    static readonly string[] Titles =
    [
        "Lång väntan på diabetesstöd efter diagnos", "Väntetiderna till diabetessköterska är för långa", "Äldre skickas hem utan läkemedelslista",
        "Ældre sendes hjem uden en samlet medicinliste", "Barn glömmer sina injektioner i skolan", "Eldre får for mange legemidler samtidig",
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task All_words_must_stand_there_and_the_last_may_be_half_typed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var search = await Fill(db);

        foreach (var asked in new[] { "diabetes", "väntan diabetes", "äldre", "hem", "injektion skolan", "läkemed", "finns inte alls", "VÄNTETIDER" })
        {
            var stems = SearchWords.Asked(asked);
            var found = await search.WithAll(stems).Select(c => c.Title).ToListAsync(Cancel);

            Assert.Equal(Titles.Where(t => stems.All(s => SearchWords.Of(t).Any(w => w.StartsWith(s, StringComparison.Ordinal)))).Order(), found.Order());
        }
    }

    [Theory, BothDatabases]
    public async Task The_nearest_share_the_most_words_and_a_rewritten_text_goes_by_its_new_ones(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var search = await Fill(db);
        var all = await db.Set<Challenge>().ToListAsync(Cancel);

        var near = await search.WithAny(SearchWords.Asked("Väntan på diabetesstöd är lång"), 10, Cancel);
        Assert.Equal(Titles[0], all.Single(c => c.Id == near[0]).Title);

        var rewritten = all.Single(c => c.Id == near[0]);
        rewritten.Title = "Ingen svarar i telefon";
        await search.Put(rewritten, Cancel);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(["Ingen svarar i telefon"], await search.WithAll(SearchWords.Asked("telefonen")).Select(c => c.Title).ToListAsync(Cancel));
        Assert.DoesNotContain(rewritten.Id, await search.WithAny(SearchWords.Asked("diabetesstöd"), 10, Cancel));
    }

    [Theory, BothDatabases]
    public async Task Signs_that_mean_something_to_a_database_mean_nothing_here(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await using var db = database.Open();
        var search = await Fill(db);

        foreach (var asked in new[] { "diabetes\" OR \"*", "NEAR(väntan)", "a:* & !b", "'; DROP TABLE x; --" })
            if (SearchWords.Asked(asked) is { Count: > 0 } stems) await search.WithAll(stems).CountAsync(Cancel);
        Assert.Equal(Titles.Length, await db.Set<Challenge>().CountAsync(Cancel));
    }

    static async Task<IChallengeSearch> Fill(SamsynDb db)
    {
        var place = new Organisation { Code = "NORD", Name = "Region Nord", Kind = OrganisationKind.Region };
        var author = new Person { Name = "Eva", UserName = "eva@x.example", Email = "eva@x.example" };
        db.AddRange(place, author);
        var all = Titles.Select(t => new Challenge
        {
            Title = t, Language = "sv", AuthorId = author.Id, OrganisationId = place.Id, FramedAtId = place.Id, State = ChallengeState.Dialogue, MadeAtUtc = DateTime.UnixEpoch,
            MovedAtUtc = DateTime.UnixEpoch,
        }).ToList();
        db.AddRange(all);
        await db.SaveChangesAsync(Cancel);
        var search = ChallengeSearch.For(db);
        foreach (var challenge in all) await search.Put(challenge, Cancel);
        return search;
    }
}
