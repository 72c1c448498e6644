using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Challenges;
using Samsyn.Together.Search;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Bench;

/// <summary>How long one waits for the list of challenges, and for a search in it, where there are many.</summary>
sealed class ChallengeLists : IBenchmark
{
    const int Challenges = 20_000, AtATime = 1_000;
    const double PageSeconds = 0.1;

    static readonly string[] Words = ["väntan", "diabetes", "läkemedel", "skola", "barn", "äldre", "utskrivning", "lista", "blodtryck", "stöd", "hemma", "information", "apotek", "spruta", "telefon", "kassation"];

    public string Name => "Challenges: lists";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var site = Site.Build(CommandLine.Quiet(new() { Data = await setting.DataFolder(), Demo = true, Urls = "http://127.0.0.1:0" }));
        await Site.Prepare(site, cancel);
        await Fill(site.Services, cancel);
        await site.StartAsync(cancel);
        using var visitor = await Visitor.SignIn(site, cancel);
        foreach (var (which, path) in new[] { ("list", "/together/challenges"), ("search by words that nearly all hold", "/together/challenges?q=diabetes%20skola"), ("last page", $"/together/challenges?page={Challenges / 20}") })
        {
            var first = Duel.Median(await visitor.FirstBytes(path, cancel));
            yield return BenchLine.AtMost($"20,000 challenges: {which}, first byte, median", BenchLine.Milliseconds(first), "", first.TotalSeconds, PageSeconds);
        }
        await site.StopAsync(cancel);
    }

    static async Task Fill(IServiceProvider services, CancellationToken cancel)
    {
        var dice = new Random(1);
        for (var from = 0; from < Challenges; from += AtATime)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SamsynDb>();
            if (from == 0) await scope.ServiceProvider.GetRequiredService<DemoPeople>().Make(cancel);
            var (author, places) = (await db.Users.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(cancel), await db.Organisations.Where(o => o.Kind == OrganisationKind.Department).Select(o => o.Id).ToListAsync(cancel));
            var made = Enumerable.Range(from, AtATime).Select(i => One(i, author, places[dice.Next(places.Count)], dice)).ToList();
            db.AddRange(made);
            await using var whole = await db.Database.BeginTransactionAsync(cancel);
            await db.SaveChangesAsync(cancel);
            var search = ChallengeSearch.For(db);
            foreach (var challenge in made) await search.Put(challenge, cancel);
            await whole.CommitAsync(cancel);
        }
    }

    static Challenge One(int i, Guid author, Guid place, Random dice)
    {
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[dice.Next(Words.Length)]));
        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i);
        return new()
        {
            Title = Some(6), Need = Some(60), Whom = Some(10), Area = "access", Language = "sv", AuthorId = author, OrganisationId = place, FramedAtId = place, MadeAtUtc = at, MovedAtUtc = at,
            State = (ChallengeState)(2 + i % 5), Space = (SpaceMode)(i % 2), FramedBy = (Side)(i % 4), FramedAs = Role.Patient, Edition = 1,
        };
    }
}
