using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Panels;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Together.Demo;

/// <summary>Panels of the demo region, called, read and answered by its people through the ordinary ways in.</summary>
sealed class DemoPanels
{
    static readonly TimeOnly Morning = new(9, 0);

    readonly SamsynDb _db;
    readonly OrganisationTree _tree;
    readonly DemoClock _clock;
    readonly PanelBook _book;
    readonly PanelPeople _people;
    readonly PanelTexts _texts;
    readonly PanelComments _comments;
    readonly PanelBurden _burden;

    DemoPanels(IServiceProvider services, SamsynDb db, OrganisationTree tree, DemoClock clock)
    {
        (_db, _tree, _clock) = (db, tree, clock);
        var desk = ActivatorUtilities.CreateInstance<PanelDesk>(services, clock);
        (_book, _people) = (ActivatorUtilities.CreateInstance<PanelBook>(services, desk), ActivatorUtilities.CreateInstance<PanelPeople>(services, desk));
        (_texts, _comments, _burden) = (ActivatorUtilities.CreateInstance<PanelTexts>(services, desk), ActivatorUtilities.CreateInstance<PanelComments>(services, desk), ActivatorUtilities.CreateInstance<PanelBurden>(services, desk));
    }

    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var db = services.GetRequiredService<SamsynDb>();
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, cancel);
        if (options.Scale <= 0 || !await db.Users.AnyAsync(cancel) || await db.Set<Panel>().AnyAsync(cancel)) return;
        using var swedish = new SpokenLanguage("sv");
        var clock = new DemoClock();
        var hand = new DemoPanels(services, db, tree, clock);
        foreach (var told in Read())
        {
            clock.At = new(options.Until.AddDays(-told.Days), Morning, TimeSpan.Zero);
            await hand.Make(told, cancel);
        }
        // What was told while the region was made is no news to those who sign in first
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAtUtc, clock.At.UtcDateTime), cancel);
    }

    internal static IReadOnlyList<DemoPanel> Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<DemoPanel>>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "demo", "panels.yaml")))["panels"];

    async Task Make(DemoPanel told, CancellationToken cancel)
    {
        var sponsor = await DemoPeople.ActorOf(told.By, _db, cancel);
        var panel = await _book.Begin(sponsor, _tree, new()
        {
            Title = told.Title, About = told.About, Kind = Word<PanelKind>(told.Kind), Payment = told.Payment, NeededBy = DateOnly.FromDateTime(_clock.At.Date).AddDays(told.Needed), Patients = told.Patients, Space = Word<SpaceMode>(told.Space),
        }, cancel);
        foreach (var text in told.Texts) await _texts.Add(sponsor, _tree, panel.Id, text.Name, text.Body, cancel);
        foreach (var v in told.Visits) await Save(sponsor, panel.Id, null, v, cancel);
        foreach (var o in told.Outcomes) await _burden.AddOutcome(sponsor, _tree, panel.Id, o.Name, Word<OutcomeUse>(o.Use), cancel);
        foreach (var step in told.Way)
        {
            _clock.At += TimeSpan.FromDays(step.After) + TimeSpan.FromMinutes(20);
            await Do(await DemoPeople.ActorOf(step.By, _db, cancel), panel, step, cancel);
        }
    }

    async Task Do(Actor who, Panel panel, DemoPanelStep step, CancellationToken cancel)
    {
        var text = await _db.Set<PanelText>().AsNoTracking().Where(t => t.PanelId == panel.Id).OrderBy(t => t.Place).FirstAsync(cancel);
        var outcomes = await _db.Set<PanelOutcome>().AsNoTracking().Where(o => o.PanelId == panel.Id).OrderBy(o => o.Place).Select(o => o.Id).ToListAsync(cancel);
        await (step.Do switch
        {
            "open" => _book.Open(who, _tree, panel.Id, panel.Version, cancel),
            "invite" => _people.Invite(who, _tree, panel.Id, step.Called, Word<Side>(step.Side), step.Email + DemoPeople.Domain, null, cancel),
            "answer" => _people.Answer(who, _tree, panel.Id, true, cancel),
            "comment" => _comments.SayOfPassage(who, _tree, panel.Id, text.Id, text.Edition, step.Place, step.Quote, step.Said, cancel),
            "say" => _comments.Say(who, _tree, panel.Id, Word<CommentOn>(step.On), null, step.Said, cancel),
            "miss" => _burden.AddOutcome(who, _tree, panel.Id, step.Said, OutcomeUse.NotMeasured, cancel),
            "rate" => _burden.Rate(who, _tree, panel.Id, step.Weights.Index().ToDictionary(w => outcomes[w.Index], w => (w.Item, step.Notes.ElementAtOrDefault(w.Index))), cancel),
            "renew" => _texts.Renew(who, _tree, panel.Id, text.Id, step.Body, step.Said, text.Version, cancel),
            "reply" => Reply(who, panel.Id, step, cancel),
            "visit" => Change(who, panel.Id, step, cancel),
            "use" => _burden.UseOutcome(who, _tree, panel.Id, outcomes[step.Number], Word<OutcomeUse>(step.As), cancel),
            "close" => _book.Close(who, _tree, panel.Id, step.Said, panel.Version, cancel),
            _ => throw new InvalidDataException($"content/demo/panels.yaml: nobody knows how to do '{step.Do}'"),
        });
    }

    async Task Change(Actor who, Guid panel, DemoPanelStep step, CancellationToken cancel) =>
        await Save(who, panel, await _db.Set<PanelVisit>().Where(v => v.PanelId == panel && v.Place == step.Number).Select(v => v.Id).SingleAsync(cancel), step.Visit!, cancel);

    Task Save(Actor who, Guid panel, Guid? visit, DemoVisit v, CancellationToken cancel) =>
        _burden.SaveVisit(who, _tree, panel, visit, v.Name, v.Times, v.Procedures, (int)(v.Hours * 60), (int)(v.Travel * 60), v.Km, cancel);

    async Task Reply(Actor who, Guid panel, DemoPanelStep step, CancellationToken cancel)
    {
        var comment = await _db.Set<PanelComment>().AsNoTracking().SingleAsync(c => c.PanelId == panel && c.Number == step.Number, cancel);
        await _comments.Answer(who, _tree, panel, comment.Id, Word<CommentOutcome>(step.As), step.Why, step.Place, comment.Version, cancel);
    }

    static T Word<T>(string word) where T : struct, Enum => SentForm.One<T>(word) ?? throw new InvalidDataException($"content/demo/panels.yaml: '{word}' is no {typeof(T).Name}");
}
