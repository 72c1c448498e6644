using Samsyn.Kernel.Content;
using Samsyn.Together.Gate;

namespace Samsyn.Tests.Together.Gate;

/// <summary>The rules that come with the program, and an agreement between a Swedish, a Danish and a patients' party that meets all of them.</summary>
static class ShippedRules
{
    public static readonly DateOnly Today = new(2027, 3, 1);

    public static GateRules All { get; } = Read();

    static GateRules Read()
    {
        var problems = new List<ContentProblem>();
        var files = Directory.EnumerateFiles(Path.Combine(CasesFolder.Root, "content", "gate-rules"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(f => GateRuleReader.Read(Path.GetFileName(f), File.ReadAllText(f), problems)).ToList();
        Assert.Empty(problems);
        return GateRules.Of(files, []);
    }

    public static GateFacts Good { get; } = new()
    {
        Texts = GateFields.Texts.ToDictionary(t => t, t => "About " + t),
        Days = new Dictionary<string, DateOnly>
        {
            ["received"] = new(2027, 2, 1), ["signed"] = Today, ["affiliation-on"] = new(2027, 3, 10), ["abroad-on"] = new(2027, 3, 10), ["start"] = new(2027, 4, 1), ["end"] = new(2028, 3, 31),
            ["outcome-by"] = new(2028, 9, 30),
        },
        Numbers = new Dictionary<string, decimal> { ["months"] = 12, ["largest-share"] = 60, ["value"] = 500_000, ["economy-share"] = 10, ["meeting-cost"] = 200 },
        Answers = new Dictionary<string, bool>
        {
            ["S2"] = true, ["S3"] = false, ["S6"] = false, ["S7"] = false, ["S10"] = true, ["S11"] = false, ["S12"] = false, ["S13"] = true, ["S15"] = false, ["D2"] = true, ["D4"] = true,
            ["meetings"] = true, ["affiliated"] = true, ["abroad"] = true, ["review"] = false,
        },
        Parties =
        [
            new("care", "SE", true, true, true, ["AHH-MED", "AHH", "NORD"]), new("company", "DK", true, true, true, []), new("patient-organisation", "SE", false, true, true, []),
        ],
    };

    /// <summary>An officer judged each rule that needs a person as met.</summary>
    public static IReadOnlyList<GateSaid> Judged { get; } = [.. All.Rules.Where(r => r.NeedsPerson).Select(r => new GateSaid(r.Code, false, true, "Because"))];

    public static GateFacts Without(this GateFacts facts, params string[] names) => facts with
    {
        Texts = facts.Texts.Where(t => !names.Contains(t.Key)).ToDictionary(), Days = facts.Days.Where(t => !names.Contains(t.Key)).ToDictionary(),
        Numbers = facts.Numbers.Where(t => !names.Contains(t.Key)).ToDictionary(), Answers = facts.Answers.Where(t => !names.Contains(t.Key)).ToDictionary(),
    };

    public static GateFacts Answering(this GateFacts facts, string question, bool answer) => facts with { Answers = new Dictionary<string, bool>(facts.Answers) { [question] = answer } };
    public static GateFacts On(this GateFacts facts, string day, DateOnly date) => facts with { Days = new Dictionary<string, DateOnly>(facts.Days) { [day] = date } };
    public static GateFacts Counting(this GateFacts facts, string number, decimal count) => facts with { Numbers = new Dictionary<string, decimal>(facts.Numbers) { [number] = count } };
    public static GateFacts Between(this GateFacts facts, Func<GateParty, GateParty> change) => facts with { Parties = [.. facts.Parties.Select(change)] };
}
