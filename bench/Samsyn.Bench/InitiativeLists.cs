using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.People;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Bench;

/// <summary>How long one waits for the list of initiatives, a search in it and one of them, where there are 20,000 with 200,000 participants; on both databases.</summary>
sealed class InitiativeLists : IBenchmark
{
    const int Initiatives = 20_000, Participants = 10, AtATime = 500;
    const double PageSeconds = 0.1;

    static readonly string[] Words = ["väntan", "diabetes", "läkemedel", "skola", "barn", "äldre", "utskrivning", "lista", "blodtryck", "stöd", "hemma", "information", "apotek", "spruta", "telefon", "kassation"];

    public string Name => "Initiatives: lists";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var open in ListSite.OnEachDatabase())
        {
            await using var site = await open(setting, cancel);
            var dice = new Random(1);
            await site.Fill(Initiatives / AtATime, (db, round, maker, places) =>
            {
                db.AddRange(Enumerable.Range(round * AtATime, AtATime).Select(i => Make(i, maker, places[dice.Next(places.Count)], dice)));
                return db.SaveChangesAsync(cancel);
            }, cancel);
            var one = await site.With(db => db.Set<Initiative>().Where(i => i.Space == SpaceMode.Open).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(cancel));
            (string, string)[] pages =
            [
                ("list", "/together/initiatives"), ("search by words that many hold", "/together/initiatives?q=diabetes%20skola"),
                ("list by phase, level and patients", "/together/initiatives?phase=implement&level=meso&patients=evaluate"), ("last page", $"/together/initiatives?page={Initiatives / 20}"),
                ("one initiative", $"/together/initiatives/{one}"), ("partnership map", "/together/partnership-map?from=2025-01&to=2025-12"),
            ];
            foreach (var line in await site.FirstBytes("20,000 initiatives", PageSeconds, pages, cancel)) yield return line;
        }
    }

    static Initiative Make(int i, Guid maker, Guid place, Random dice)
    {
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[dice.Next(Words.Length)]));
        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i);
        var begun = new DateOnly(2024, 1, 1).AddDays(i % 900);
        var initiative = new Initiative
        {
            Title = Some(6), Why = Some(40), Aim = Some(10), Language = "sv", MadeById = maker, MadeAs = Role.Lead, MadeAtId = place, OrganisationId = place, BegunOn = begun, MadeAtUtc = at, MovedAtUtc = at,
            Phase = (Phase)(i % 4), Space = (SpaceMode)(i % 3), Levels = LevelSets.Of([(Level)(i % 6), (Level)(i % 2)]), PatientsSince = i % 5 == 4 ? null : (Phase)(i % 5), EndedOn = i % 7 == 0 ? begun.AddDays(300) : null,
        };
        initiative.Stems = InitiativeBook.StemsOf(initiative);
        for (var p = 0; p <= i % 4; p++) initiative.Phases.Add(new() { InitiativeId = initiative.Id, Phase = (Phase)p, OpenedOn = begun.AddDays(60 * p), OpenedWith = "Ja" });
        for (var n = 0; n < Participants; n++)
        {
            var participant = new Participant
            {
                InitiativeId = initiative.Id, Called = $"Roll {n}", Side = (Side)(n % 4), State = ParticipantState.In, InvitedById = maker, InvitedAs = Role.Lead, InvitedAtId = place, InvitedOn = begun, AnsweredOn = begun,
            };
            participant.Takes.Add(new()
            {
                InitiativeId = initiative.Id, ParticipantId = participant.Id, Phase = (Phase)(n % (i % 4 + 1)), Level = (Level)(i % 6), Side = participant.Side, Say = (Say)(n % 5), IsAgreed = true, From = begun.AddDays(n),
            });
            initiative.Participants.Add(participant);
        }
        return initiative;
    }
}
