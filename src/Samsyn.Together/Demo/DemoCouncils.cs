using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Councils;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Together.Demo;

/// <summary>Councils, joint governance, gatherings and peer supporters of the demo region, made by its people through the ordinary ways in, over three years.</summary>
static class DemoCouncils
{
    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var db = services.GetRequiredService<SamsynDb>();
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, cancel);
        if (options.Scale <= 0 || !await db.Users.AnyAsync(cancel) || await db.Set<Council>().AnyAsync(cancel) || ChallengePlaces.Usual(null, tree) is not { } usual) return;
        using var swedish = new SpokenLanguage("sv");
        var clock = new DemoClock();
        var told = Read();
        var hand = new DemoCouncilHand(services, db, tree, clock, options);
        foreach (var council in told.Councils)
            await hand.Make(council, ChallengePlaces.Find(council.Place, tree) ?? usual, cancel);
        await new DemoPeerHand(services, db, tree, clock, options.Until, usual).Make(told, cancel);
        // What was told while the region was made is no news to those who sign in first
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAtUtc, clock.At.UtcDateTime), cancel);
    }

    internal static DemoCouncilFile Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<DemoCouncilFile>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "demo", "councils.yaml")));

    internal static T Word<T>(string word) where T : struct, Enum => SentForm.One<T>(word) ?? throw new InvalidDataException($"content/demo/councils.yaml: '{word}' is no {typeof(T).Name}");
}
