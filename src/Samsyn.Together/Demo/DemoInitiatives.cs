using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Together.Demo;

/// <summary>Initiatives of the demo region: some written by hand and done by its people through the ordinary ways in, and three years of others that a seed makes.</summary>
static class DemoInitiatives
{
    static readonly TimeOnly Morning = new(9, 0);

    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var db = services.GetRequiredService<SamsynDb>();
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, cancel);
        if (options.Scale <= 0 || !await db.Users.AnyAsync(cancel) || await db.Set<Initiative>().AnyAsync(cancel)) return;
        using var swedish = new SpokenLanguage("sv");
        var maker = await DemoPeople.ActorOf("improver", db, cancel);
        var generated = DemoYears.Of(options.Seed, options.Until, tree, maker.Grants);
        db.AddRange(generated.Initiatives);
        db.AddRange(generated.Meetings);
        await services.GetRequiredService<IAuditTrail>().SaveWith(Actor.System, "initiative.demo", "initiative:demo", null, new { initiatives = generated.Initiatives.Count }, null, cancel);
        db.ChangeTracker.Clear();
        var clock = new DemoClock();
        var hand = new DemoHand(services, db, tree, clock);
        foreach (var told in Read())
        {
            clock.At = new(options.Until.AddDays(-told.Days), Morning, TimeSpan.Zero);
            var challenge = await db.Set<Challenge>().Where(c => c.Title == told.Challenge).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
            if ((ChallengePlaces.Find(told.Place, tree) ?? ChallengePlaces.Usual(null, tree)) is { } place) await hand.Make(told, place, challenge, cancel);
        }
        // What was told while the region was made is no news to those who sign in first
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAtUtc, clock.At.UtcDateTime), cancel);
    }

    internal static IReadOnlyList<DemoInitiative> Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<DemoInitiative>>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "demo", "initiatives.yaml")))["initiatives"];
}
