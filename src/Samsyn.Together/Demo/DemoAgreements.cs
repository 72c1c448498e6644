using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Agreements;
using Samsyn.Together.Challenges;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Demo;

/// <summary>Agreements of the demo region, written, judged and signed by its people through the ordinary ways in.</summary>
static class DemoAgreements
{
    static readonly TimeOnly Morning = new(9, 0);

    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var db = services.GetRequiredService<SamsynDb>();
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, cancel);
        if (options.Scale <= 0 || !await db.Users.AnyAsync(cancel) || await db.Set<Agreement>().AnyAsync(cancel) || ChallengePlaces.Usual(null, tree) is not { } here) return;
        var clock = new DemoClock();
        var gate = ActivatorUtilities.CreateInstance<AgreementGate>(services, clock);
        var book = ActivatorUtilities.CreateInstance<AgreementBook>(services, clock);
        var desk = ActivatorUtilities.CreateInstance<AgreementDesk>(services, clock, gate);
        var signing = ActivatorUtilities.CreateInstance<AgreementSigning>(services, clock, gate, desk);
        using var swedish = new SpokenLanguage("sv");
        foreach (var told in Read())
        {
            clock.At = new(options.Until.AddDays(-told.Days), Morning, TimeSpan.Zero);
            var agreement = await book.Save(await DemoPeople.ActorOf(told.By, db, cancel), tree, null, await Text(told, here, options.Until, db, cancel), SpaceMode.Open, null, null, cancel);
            foreach (var move in told.Way)
            {
                clock.At += TimeSpan.FromDays(move.After) + TimeSpan.FromMinutes(20);
                var who = await DemoPeople.ActorOf(move.By, db, cancel);
                await (move.Do switch
                {
                    "judge" or "excuse" => desk.Say(who, tree, agreement.Id, move.Rule, move.Do == "excuse", true, move.Because, agreement.Version, cancel),
                    "sign" => Sign(who, agreement),
                    _ => desk.Do(who, tree, agreement.Id, Enum.Parse<AgreementAct>(move.Do, ignoreCase: true), move.Because, agreement.Version, cancel),
                });
            }
        }
        // What was told while the region was made is no news to those who sign in first
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAtUtc, clock.At.UtcDateTime), cancel);

        async Task Sign(Actor who, Agreement agreement)
        {
            var hash = await db.Set<AgreementEdition>().Where(e => e.AgreementId == agreement.Id && e.Number == agreement.Edition).Select(e => e.Hash).SingleAsync(cancel);
            await signing.Sign(who, tree, agreement.Id, hash, hasRead: true, agreement.Version, cancel);
        }
    }

    internal static IReadOnlyList<DemoAgreement> Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<DemoAgreement>>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "demo", "agreements.yaml")))["agreements"];

    static async Task<AgreementText> Text(DemoAgreement told, Organisation here, DateOnly until, SamsynDb db, CancellationToken cancel)
    {
        var parties = new List<AgreementParty>();
        foreach (var p in told.Parties)
        {
            var signer = p.Signer is null ? null : await DemoPeople.ActorOf(p.Signer, db, cancel);
            parties.Add(new()
            {
                Kind = p.Kind, Country = p.Country, Organisation = p.Organisation == "here" ? here.Code : "", Name = p.Organisation == "here" ? here.Name : p.Name, Unit = p.Unit, Money = p.Money * 100,
                Material = p.Material, MaterialValue = p.MaterialValue * 100, Time = p.Time, TimeValue = p.TimeValue * 100, Signer = signer?.PersonId, SignerName = signer?.Name ?? "", SignerTitle = p.As,
            });
        }
        var days = new Dictionary<string, int> { ["start"] = told.Start, ["end"] = told.End, ["outcome-by"] = told.Outcome, ["received"] = told.Received };
        var numbers = new Dictionary<string, decimal?> { ["economy-share"] = told.EconomyShare, ["meeting-cost"] = told.MeetingCost };
        return new()
        {
            Language = "sv", Texts = new Dictionary<string, string>(told.Texts) { ["title"] = told.Title }, Days = days.Where(d => d.Value != 0).ToDictionary(d => d.Key, d => until.AddDays(d.Value)),
            Numbers = numbers.Where(n => n.Value is not null).ToDictionary(n => n.Key, n => n.Value!.Value), Answers = told.Answers.ToDictionary(a => a.Key, a => a.Value == "yes"), Parties = parties,
        };
    }
}
