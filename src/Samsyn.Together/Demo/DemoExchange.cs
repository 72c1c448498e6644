using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Exchange;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Sides;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Samsyn.Together.Demo;

/// <summary>What the demo region's people have shared, and where it is used, through the ordinary ways in.</summary>
static class DemoExchange
{
    static readonly TimeOnly Morning = new(9, 0);

    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var db = services.GetRequiredService<SamsynDb>();
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, cancel);
        if (options.Scale <= 0 || !await db.Users.AnyAsync(cancel) || await db.Set<ExchangeEntry>().AnyAsync(cancel)) return;
        using var swedish = new SpokenLanguage("sv");
        var clock = new DemoClock();
        var book = ActivatorUtilities.CreateInstance<ExchangeBook>(services, clock);
        var reuses = ActivatorUtilities.CreateInstance<ReuseBook>(services, clock, book);
        foreach (var told in Read())
        {
            clock.At = new(options.Until.AddDays(-told.Days), Morning, TimeSpan.Zero);
            var author = await DemoPeople.ActorOf(told.By, db, cancel);
            var initiative = told.Initiative.Length == 0 ? null : await db.Set<Initiative>().IgnoreAutoIncludes().Where(i => i.Title == told.Initiative).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel);
            var place = Capacity.Of(author.Grants, tree)[0].Organisation.Code;
            var kind = SentForm.One<ExchangeKind>(told.Kind) ?? throw new InvalidDataException($"content/demo/exchange.yaml: '{told.Kind}' is no kind");
            var entry = await book.Share(author, tree, new() { Kind = kind, Title = told.Title, Body = told.Body, Tags = string.Join(", ", told.Tags), Place = place }, initiative, cancel);
            foreach (var use in told.Uses)
            {
                clock.At = new(options.Until.AddDays(use.After - told.Days), Morning, TimeSpan.Zero);
                var user = await DemoPeople.ActorOf(use.By, db, cancel);
                var where = tree.Find(use.Place)?.Code ?? Capacity.Of(user.Grants, tree)[0].Organisation.Code;
                // In a small region two can stand at one place
                if (where != place && !await db.Set<Reuse>().AnyAsync(r => r.EntryId == entry.Id && r.OrganisationId == tree.Find(where)!.Id, cancel)) await reuses.Use(user, tree, entry.Id, where, use.Came, cancel);
            }
        }
        // What was told while the region was made is no news to those who sign in first
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAtUtc, clock.At.UtcDateTime), cancel);
    }

    internal static IReadOnlyList<DemoShared> Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<DemoShared>>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "demo", "exchange.yaml")))["exchange"];
}

/// <summary>One entry in <c>content/demo/exchange.yaml</c>.</summary>
sealed class DemoShared
{
    /// <summary>Who shared it: the key of a demo person.</summary>
    public string By { get; set; } = "";

    /// <summary>Days before the last day of deliveries.</summary>
    public int Days { get; set; }
    public string Kind { get; set; } = "";

    /// <summary>Title of the demo initiative in which it was learned; "" none.</summary>
    public string Initiative { get; set; } = "";
    public string Title { get; set; } = "";
    public List<string> Tags { get; set; } = [];
    public string Body { get; set; } = "";
    public List<DemoUse> Uses { get; set; } = [];
}

/// <summary>Where it is used.</summary>
sealed class DemoUse
{
    public string By { get; set; } = "";

    /// <summary>Days after it was shared.</summary>
    public int After { get; set; }

    /// <summary>Code of an organisation; "": where the role is held.</summary>
    public string Place { get; set; } = "";
    public string Came { get; set; } = "";
}
