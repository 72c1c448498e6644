using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Compensation;
using Samsyn.Together.Equity;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Demo;

/// <summary>Three years of evaluations of the demo region: its plan, what a seed makes people answer, what was agreed, and one initiative that is asked now.</summary>
sealed class DemoEquity(SamsynDb db, OrganisationTree tree, RoundSeal seal, EquityFactsReading facts, IRoundQuestions instrument, Random dice, DateOnly until)
{
    const int Years = 3;

    /// <summary>Of a hundred asked.</summary>
    const double Answering = 0.72;

    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var db = services.GetRequiredService<SamsynDb>();
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, cancel);
        var improver = await db.Users.AnyAsync(cancel) ? await DemoPeople.ActorOf("improver", db, cancel) : Actor.Nobody;
        if (improver.Grants is not [{ OrganisationId: var place }, ..] || tree.Find(place) is not { } region || !await db.Set<Initiative>().AnyAsync(cancel) || await db.Set<EvaluationPlan>().AnyAsync(cancel)) return;
        using var swedish = new SpokenLanguage("sv");
        var demo = new DemoEquity(db, tree, services.GetRequiredService<RoundSeal>(), services.GetRequiredService<EquityFactsReading>(), services.GetRequiredService<RoundInstruments>().Usual, new(options.Seed), options.Until);
        demo.Plan(region, (await DemoPeople.ActorOf("ethics", db, cancel)).PersonId!.Value);
        await demo.Paid(services.GetRequiredService<TariffList>(), cancel);
        await demo.Phases(cancel);
        var rounds = await demo.YearsOf(region, cancel);
        demo.Comments(rounds[0]);
        demo.Actions(rounds, improver.PersonId!.Value, (await DemoPeople.ActorOf("committee", db, cancel)).PersonId!.Value);
        await services.GetRequiredService<IAuditTrail>().SaveWith(Actor.System, "round.demo", "round:demo", null, new { years = Years }, region.Id, cancel);
        db.ChangeTracker.Clear();
        await AskNow(services, improver, tree, db, cancel);
        // What was told while the region was made is no news to those who sign in first
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAtUtc, x => x.MadeAtUtc), cancel);
    }

    void Plan(Organisation region, Guid trusted) =>
        db.Add(new EvaluationPlan { OrganisationId = region.Id, Month = First(0).Month, DaysOpen = EvaluationPlan.UsualDays, AsksPhases = true, TrustedId = trusted, Since = until });

    /// <summary>Saved at once: the facts that stand beside the answers count it.</summary>
    async Task Paid(TariffList tariffs, CancellationToken cancel)
    {
        var meetings = (await db.Set<Meeting>().AsNoTracking().Include(m => m.Seats).OrderBy(m => m.StartsAtUtc).ThenBy(m => m.Id).ToListAsync(cancel)).ToLookup(m => m.InitiativeId);
        var initiatives = await Generated().Include(i => i.Budget).ToListAsync(cancel);
        db.AddRange(DemoClaims.Of(dice, initiatives, meetings, tariffs, tree, until));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Those whose people have no accounts.</summary>
    IQueryable<Initiative> Generated() => db.Set<Initiative>().AsNoTracking().Where(i => i.Participants.All(p => p.PersonId == null && p.HelperId == null)).OrderBy(i => i.BegunOn).ThenBy(i => i.Title);

    /// <summary>The day on which everybody was asked so many years ago: long enough before the last delivery to be counted.</summary>
    DateOnly First(int yearsAgo) => new DateOnly(until.Year, until.Month, 1).AddMonths(-1).AddYears(-yearsAgo);

    /// <summary>Each closed phase of those generated initiatives that have many patients, and the evaluation of every third of the others: most of these have fewer than five of a side.</summary>
    async Task Phases(CancellationToken cancel)
    {
        foreach (var (n, initiative) in (await Generated().Include(i => i.Phases).ToListAsync(cancel)).Index())
        {
            var mood = dice.NextDouble() - 0.5;
            var isLarge = initiative.Participants.Count(p => p.Side is Sides.Side.Patient) >= 5;
            foreach (var phase in initiative.Phases.Where(p => p.ClosedOn is not null && (isLarge || (n % 3 == 0 && p.Phase is Phase.Evaluate))).OrderBy(p => p.Phase))
            {
                if (phase.ClosedOn!.Value.AddDays(EvaluationPlan.UsualDays + 1) > until) continue;
                var sides = initiative.Participants.Where(p => p.Takes.Any(t => t.Phase == phase.Phase && t.Say >= Says.LeastContribution)).Select(p => EquitySides.Of(p.Side)).ToList();
                if (sides.Count > 0) db.Add(await Round(initiative.OrganisationId, initiative.Id, phase.Phase, phase.ClosedOn.Value, sides.Count(s => s is EquitySide.Patient), sides.Count(s => s is EquitySide.Professional), mood, 0.9, cancel));
            }
        }
    }

    /// <summary>Of the region, the latest first.</summary>
    async Task<IReadOnlyList<EquityRound>> YearsOf(Organisation region, CancellationToken cancel)
    {
        var rounds = new List<EquityRound>();
        for (var ago = 0; ago < Years; ago++)
        {
            var (to, from) = (First(ago), First(ago + 1));
            var sides = (await db.Set<Participant>().IgnoreAutoIncludes().Where(p => p.Takes.Any(t => t.IsAgreed && t.Say >= Says.LeastContribution && t.From <= to && (t.To == null || t.To >= from))).Select(p => p.Side).ToListAsync(cancel))
                .ConvertAll(EquitySides.Of);
            var round = await Round(region.Id, null, null, to, sides.Count(s => s is EquitySide.Patient), sides.Count(s => s is EquitySide.Professional), 0, Answering - 0.08 * ago, cancel);
            db.Add(round);
            rounds.Add(round);
        }
        return rounds;
    }

    async Task<EquityRound> Round(Guid organisation, Guid? initiative, Phase? phase, DateOnly opened, int patients, int professionals, double mood, double chance, CancellationToken cancel)
    {
        var round = new EquityRound
        {
            OrganisationId = organisation, InitiativeId = initiative, Phase = phase, Instrument = instrument.Code, Edition = instrument.Edition, OpenedOn = opened, ClosesOn = opened.AddDays(EvaluationPlan.UsualDays),
            AskedPatients = patients, AskedProfessionals = professionals, NotReached = 0, Reminders = 2,
        };
        var years = (until.DayNumber - opened.DayNumber) / 365.0;
        var answers = Enum.GetValues<EquitySide>().ToDictionary(s => s, s => DemoAnswers.Of(dice, instrument, s, round.AskedOf(s), chance, years, mood));
        var closed = round.ClosesOn.AddDays(1);
        round.Close(closed, answers.ToDictionary(a => a.Key, a => a.Value.Answered), answers.ToDictionary(a => a.Key, a => a.Value.Ballot), await facts.Of(round, tree, closed, cancel));
        return round;
    }

    /// <summary>Two that the trusted person has passed on, and two that wait.</summary>
    void Comments(EquityRound round)
    {
        foreach (var told in new[] { "Några vet inte i förväg hur länge ersättningen dröjer, och avstår därför från att komma.", "När mötena läggs på dagtid kan den som arbetar inte vara med." })
            db.Add(new RoundComment { RoundId = round.Id, Told = told, HandledOn = round.ClosedOn!.Value.AddDays(4) });
        foreach (var written in new[] { "Det är alltid samma två som får ordet först. Jag vågar inte säga det på mötet.", "Bra att det finns en kontaktperson nu, men hon är sjukskriven och ingen har tagit över." })
            db.Add(new RoundComment { RoundId = round.Id, Sealed = seal.Seal(written) });
    }

    void Actions(IReadOnlyList<EquityRound> rounds, Guid improver, Guid committee)
    {
        void Agree(EquityRound round, string question, string text, Guid owner, string called, int followUp, ActionState state, string? seen)
        {
            var on = round.ClosedOn!.Value.AddDays(10);
            db.Add(new AgreedAction
            {
                RoundId = round.Id, OrganisationId = round.OrganisationId, Question = question, Text = text, OwnerId = owner, OwnerCalled = called, AgreedOn = on, FollowUpOn = on.AddDays(followUp), State = state, FollowUp = seen,
                FollowedUpOn = seen is null ? null : on.AddDays(followUp),
            });
        }
        Agree(rounds[2], "support", "Varje initiativ har en namngiven kontaktperson före det första mötet.", improver, "Verksamhetsutvecklare", 180, ActionState.Done, "Det står nu i kontrollerna, och patienterna ger stödet högre betyg än året innan.");
        Agree(rounds[2], "leadership", "Patienter leder vartannat möte.", committee, "Ordförande, läkemedelskommittén", 200, ActionState.Dropped, "För stort steg på en gång. Vi lottar rollerna i stället.");
        Agree(rounds[1], "preparation", "Båda sidor går förberedelserna före det första mötet, och mötet flyttas annars.", improver, "Verksamhetsutvecklare", 240, ActionState.Done, "Fler är förberedda. Professionella behöver fortfarande påminnas.");
        Agree(rounds[1], "compensation", "Ersättning betalas inom trettio dagar; den som väntar längre får besked varför.", committee, "Ordförande, läkemedelskommittén", 300, ActionState.GoesOn, null);
        Agree(rounds[0], "numbers", "Minst två patienter i varje initiativ, med en ersättare.", improver, "Verksamhetsutvecklare", 120, ActionState.GoesOn, null);
    }

    /// <summary>The first of the initiatives written by hand whose people have accounts is asked on the day when the region is made.</summary>
    static async Task AskNow(IServiceProvider services, Actor improver, OrganisationTree tree, SamsynDb db, CancellationToken cancel)
    {
        var asked = await db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes().Where(i => i.MadeById == improver.PersonId && i.EndedOn == null && i.Participants.Any(p => p.PersonId != null && p.Side == Sides.Side.Patient && p.State == ParticipantState.In))
            .OrderBy(i => i.BegunOn).Select(i => new { i.Id, i.Phase }).FirstOrDefaultAsync(cancel);
        if (asked is not null) await services.GetRequiredService<RoundOpening>().AskNow(improver, tree, asked.Id, asked.Phase, cancel);
    }
}
