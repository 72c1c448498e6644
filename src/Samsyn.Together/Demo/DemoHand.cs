using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Compensation;
using Samsyn.Together.Cycles;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Demo;

/// <summary>Does step by step what a demo initiative tells, as the person who did it and on its day.</summary>
sealed class DemoHand
{
    readonly SamsynDb _db;
    readonly OrganisationTree _tree;
    readonly DemoClock _clock;
    readonly InitiativeBook _book;
    readonly PhaseDesk _phases;
    readonly BudgetBook _budgets;
    readonly ParticipantBook _people;
    readonly CycleBook _cycles;
    readonly MeetingBook _meetings;
    readonly WorkBook _work;
    readonly ClaimBook _claims;

    public DemoHand(IServiceProvider services, SamsynDb db, OrganisationTree tree, DemoClock clock)
    {
        (_db, _tree, _clock) = (db, tree, clock);
        var desk = ActivatorUtilities.CreateInstance<InitiativeDesk>(services, clock);
        T On<T>() => ActivatorUtilities.CreateInstance<T>(services, desk);
        (_book, _phases, _budgets, _people, _cycles, _meetings, _work, _claims) = (On<InitiativeBook>(), On<PhaseDesk>(), On<BudgetBook>(), On<ParticipantBook>(), On<CycleBook>(), On<MeetingBook>(), On<WorkBook>(), On<ClaimBook>());
    }

    DateOnly Today => DateOnly.FromDateTime(_clock.At.DateTime);

    public async Task Make(DemoInitiative told, Organisation place, Guid? challenge, CancellationToken cancel)
    {
        var made = await _book.Begin(await DemoPeople.ActorOf(told.As, _db, cancel), _tree, new()
        {
            Title = told.Title, Why = told.Why, Aim = told.Aim, AimBy = told.Months > 0 ? Today.AddMonths(told.Months) : null, Levels = [.. told.Levels.Select(Word<Level>)], Measures = told.Measures,
            Place = place.Code, Decided = told.Decided, DueOn = Today.AddDays(60),
        }, challenge, null, cancel);
        foreach (var step in told.Way)
        {
            _clock.At += TimeSpan.FromDays(step.After) + TimeSpan.FromMinutes(10);
            await Do(await DemoPeople.ActorOf(step.By, _db, cancel), made.Id, step, cancel);
            // Each step as if it were a request of its own
            _db.ChangeTracker.Clear();
        }
    }

    async Task Do(Actor who, Guid id, DemoStep step, CancellationToken cancel)
    {
        var now = await _db.Set<Initiative>().AsNoTracking().Include(i => i.Phases).FirstAsync(i => i.Id == id, cancel);
        Guid Of(string called) => now.Participants.First(p => p.Called == called).Id;
        DateOnly? later = step.In == 0 ? null : Today.AddDays(step.In);
        await (step.Do switch
        {
            "invite" => _people.Invite(who, _tree, id, new(step.Who, Word<Side>(step.Side), Mail(step.Email), Mail(step.Helper), step.Phase.Length > 0 ? Word<Phase>(step.Phase) : now.Phase, Word<Level>(step.Level),
                Word<Say>(step.Say), Today.AddDays(step.In)), cancel),
            "answer" => _people.Answer(who, _tree, id, Of(step.Who), true, cancel),
            "prepared" => _people.Prepared(who, _tree, id, Of(step.Who), cancel),
            "contact" => _people.Support(who, _tree, id, Of(step.Who), true, false, cancel),
            "open" => _phases.Open(who, _tree, id, PhaseRules.Next(now) ?? Phase.Initiate, Today, later, step.Text, goOn: true, now.Version, cancel),
            "close" => _phases.Close(who, _tree, id, PhaseRules.Open(now)[0], Today, step.Text, now.Version, cancel),
            "budget" => _budgets.Save(who, _tree, id, Enum.GetValues<BudgetUse>().Zip(step.Kronor).ToDictionary(k => k.First, k => k.Second * 100), "SEK", settle: true, now.Version, cancel),
            "cycle" => _cycles.Plan(who, _tree, id, step.Text, step.Prediction, await Measure(id, cancel), Today.AddDays(step.In), cancel),
            "did" or "study" or "act" => await Cycle(who, id, step, cancel),
            "meeting" => _meetings.Plan(who, _tree, id, step.Who, _clock.At.UtcDateTime.Date.AddDays(step.In).AddHours(12), 90, "Konferensrum Granen och på distans", step.Text, cancel),
            "draw" => _meetings.Draw(who, _tree, id, (await Latest(id, cancel)).Id, [.. now.PeopleIn.Select(p => p.Id)], (await Latest(id, cancel)).Version, cancel),
            "minutes" => await Minutes(who, id, step.Text, cancel),
            "task" => _work.AddTask(who, _tree, id, step.Text, step.Who.Length > 0 ? Of(step.Who) : null, later, cancel),
            "decide" => _work.Decide(who, _tree, id, step.Text, Today, later, cancel),
            "document" => _work.AddDocument(who, _tree, id, step.Who, step.Text, cancel),
            "claim" => _claims.Make(who, _tree, id, Of(step.Who), Today, step.Hours, step.Kilometres, 0, 0, "", cancel),
            "approve" => await Approve(who, id, Of(step.Who), cancel),
            "end" => _phases.End(who, _tree, id, Today, step.Text, now.Version, cancel),
            _ => throw new InvalidDataException($"content/demo/initiatives.yaml: nobody knows how to do '{step.Do}'"),
        });
    }

    async Task<Task> Cycle(Actor who, Guid id, DemoStep step, CancellationToken cancel)
    {
        var cycle = await _db.Set<Cycle>().AsNoTracking().Where(c => c.InitiativeId == id).OrderByDescending(c => c.Number).FirstAsync(cancel);
        return _cycles.Write(who, _tree, id, cycle.Id, cycle.Step, step.Text, Today, SentForm.One<CameTrue>(step.As) ?? CameTrue.Partly, SentForm.One<CycleAct>(step.As) ?? CycleAct.Adapt, cycle.Version, cancel);
    }

    async Task<Task> Approve(Actor who, Guid id, Guid participant, CancellationToken cancel)
    {
        var claim = await _db.Set<Claim>().AsNoTracking().Where(c => c.ParticipantId == participant).OrderByDescending(c => c.Id).FirstAsync(cancel);
        return _claims.Answer(who, _tree, id, claim.Id, true, null, claim.Version, cancel);
    }

    async Task<Task> Minutes(Actor who, Guid id, string text, CancellationToken cancel)
    {
        var meeting = await Latest(id, cancel);
        return _meetings.Write(who, _tree, id, meeting.Id, meeting.Agenda, text, meeting.Version, cancel);
    }

    Task<Meeting> Latest(Guid id, CancellationToken cancel) => _db.Set<Meeting>().AsNoTracking().Where(m => m.InitiativeId == id).OrderByDescending(m => m.StartsAtUtc).FirstAsync(cancel);

    Task<string?> Measure(Guid id, CancellationToken cancel) => _db.Set<InitiativeMeasure>().Where(m => m.InitiativeId == id).OrderBy(m => m.Place).Select(m => (string?)m.Measure).FirstOrDefaultAsync(cancel);

    static string Mail(string key) => key.Length > 0 ? key + DemoPeople.Domain : "";

    static T Word<T>(string word) where T : struct, Enum => SentForm.One<T>(word) ?? throw new InvalidDataException($"content/demo/initiatives.yaml: '{word}' is no {typeof(T).Name}");
}
