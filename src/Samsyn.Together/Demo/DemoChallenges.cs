using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Participation;
using Samsyn.Together.Proposals;
using Samsyn.Together.Sides;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Together.Demo;

/// <summary>Challenges of the demo region, framed and moved by its people through the ordinary ways in.</summary>
static class DemoChallenges
{
    static readonly TimeOnly Morning = new(9, 0);

    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var db = services.GetRequiredService<SamsynDb>();
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, cancel);
        if (options.Scale <= 0 || !await db.Users.AnyAsync(cancel) || await db.Set<Challenge>().AnyAsync(cancel)) return;
        var clock = new DemoClock();
        var book = ActivatorUtilities.CreateInstance<ChallengeBook>(services, clock);
        var dialogue = ActivatorUtilities.CreateInstance<DialogueBook>(services, clock);
        var proposals = ActivatorUtilities.CreateInstance<ProposalBook>(services, clock);
        var desk = ActivatorUtilities.CreateInstance<ChallengeDesk>(services, clock);
        using var swedish = new SpokenLanguage("sv");
        foreach (var told in Read())
        {
            clock.At = new(options.Until.AddDays(-told.Days), Morning, TimeSpan.Zero);
            var author = await DemoPeople.ActorOf(told.As, db, cancel);
            if (ChallengePlaces.Usual(Capacity.Of(author.Grants, tree)[0], tree) is not { } place) continue;
            var byWhen = told.Months > 0 ? options.Until.AddMonths(told.Months) : (DateOnly?)null;
            var challenge = await book.Save(author, tree, null, Text(told, place, byWhen), null, cancel);
            foreach (var move in told.Way)
            {
                clock.At += TimeSpan.FromDays(move.After) + TimeSpan.FromMinutes(20);
                var who = await DemoPeople.ActorOf(move.By, db, cancel);
                await (move.Do switch
                {
                    "say" => dialogue.Say(who, tree, challenge.Id, Enum.Parse<RemarkColumn>(move.Column, ignoreCase: true), null, move.Text, null, cancel),
                    "stand" => dialogue.Endorse(who, tree, challenge.Id, challenge.Id, null, cancel),
                    "propose" => proposals.Save(who, tree, challenge.Id, null, move.Title, move.Text, move.Takes, null, handIn: true, null, cancel),
                    "assessor" => proposals.AddAssessor(who, tree, challenge.Id, move.Text + DemoPeople.Domain, cancel),
                    _ => desk.Do(who, tree, challenge.Id, Enum.Parse<ChallengeAct>(move.Do, ignoreCase: true), move.Because, move.Rule, challenge.Version, cancel),
                });
            }
        }
        // What was told while the region was made is no news to those who sign in first
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAtUtc, clock.At.UtcDateTime), cancel);
    }

    internal static IReadOnlyList<DemoChallenge> Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<DemoChallenge>>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "demo", "challenges.yaml")))["challenges"];

    static ChallengeText Text(DemoChallenge told, Organisation place, DateOnly? byWhen) => new()
    {
        Title = told.Title, Need = told.Need, Whom = told.Whom, Known = told.Known, Area = told.Area, Measures = told.Measures, Place = place.Code, ByWhen = byWhen,
        Kind = Enum.Parse<ChallengeKind>(told.Kind, ignoreCase: true), Level = Enum.Parse<Level>(told.Level, ignoreCase: true),
    };
}
