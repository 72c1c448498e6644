using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Search;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Bench;

/// <summary>How long one waits for the list of challenges, a search in it and one of them, where there are 20,000 with a million comments; on both databases.</summary>
sealed class ChallengeLists : IBenchmark
{
    const int Challenges = 20_000, Remarks = 50, AtATime = 200;
    const double PageSeconds = 0.1;

    static readonly string[] Words = ["väntan", "diabetes", "läkemedel", "skola", "barn", "äldre", "utskrivning", "lista", "blodtryck", "stöd", "hemma", "information", "apotek", "spruta", "telefon", "kassation"];

    public string Name => "Challenges: lists";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var open in ListSite.OnEachDatabase())
        {
            await using var site = await open(setting, cancel);
            var dice = new Random(1);
            await site.Fill(Challenges / AtATime, (db, round, author, places) => Fill(db, round * AtATime, author, places, dice, cancel), cancel);
            var one = await site.With(db => db.Set<Challenge>().Where(c => c.Space == SpaceMode.Open).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(cancel));
            (string, string)[] pages =
            [
                ("list", "/together/challenges"), ("search by words that nearly all hold", "/together/challenges?q=diabetes%20skola"), ("last page", $"/together/challenges?page={Challenges / 20}"),
                ($"one challenge with {Remarks} comments", $"/together/challenges/{one}"),
            ];
            foreach (var line in await site.FirstBytes("20,000 challenges with a million comments", PageSeconds, pages, cancel)) yield return line;
        }
    }

    static async Task Fill(SamsynDb db, int from, Guid author, IReadOnlyList<Guid> places, Random dice, CancellationToken cancel)
    {
        var made = Enumerable.Range(from, AtATime).Select(i => One(i, author, places[dice.Next(places.Count)], dice)).ToList();
        db.AddRange(made);
        db.AddRange(made.SelectMany(c => Enumerable.Range(0, Remarks).Select(n => Said(c, n, author, dice))));
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        var search = ChallengeSearch.For(db);
        foreach (var challenge in made) await search.Put(challenge, cancel);
        await whole.CommitAsync(cancel);
    }

    static Remark Said(Challenge of, int n, Guid person, Random dice) => new()
    {
        ChallengeId = of.Id, Column = (RemarkColumn)(n % 2), PersonId = person, SpokenAs = Role.Patient, SpokenAtId = of.OrganisationId, SpokenBy = (Side)(n % 4), AtUtc = of.MadeAtUtc.AddHours(n), Text = Some(20, dice),
    };

    static string Some(int count, Random dice) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[dice.Next(Words.Length)]));

    static Challenge One(int i, Guid author, Guid place, Random dice)
    {
        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i);
        return new()
        {
            Title = Some(6, dice), Need = Some(60, dice), Whom = Some(10, dice), Area = "access", Language = "sv", AuthorId = author, OrganisationId = place, FramedAtId = place, MadeAtUtc = at, MovedAtUtc = at,
            State = (ChallengeState)(2 + i % 5), Space = (SpaceMode)(i % 2), FramedBy = (Side)(i % 4), FramedAs = Role.Patient, Edition = 1,
        };
    }
}
