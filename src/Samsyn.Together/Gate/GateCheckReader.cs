using System.Globalization;
using System.Text.RegularExpressions;
using Samsyn.Kernel.Content;

namespace Samsyn.Together.Gate;

/// <summary>Reads what a rule asks: the small language of <c>when</c> and <c>asks</c>.</summary>
/// <param name="rule">Code of the rule; its own question is answered under it.</param>
/// <param name="questions">Codes of the questions in the file's list.</param>
sealed partial class GateCheckReader(string rule, IReadOnlyCollection<string> questions)
{
    static readonly string[] Words = ["filled", "answered", "before", "at-most", "at-least", "parties", "names-no", "any-of", "person-says"];
    static readonly string[] YesNo = ["yes", "no"];
    static readonly string[] Written = [.. GateFields.Texts, .. GateFields.Days, .. GateFields.Numbers];
    static readonly string[] Days = [.. GateFields.Days, .. GateFields.KnownDays];
    static readonly string[] Numbers = [.. GateFields.Numbers, .. GateFields.KnownNumbers];

    /// <summary>Who can be asked to judge.</summary>
    static readonly string[] Persons = ["ethics"];

    public bool NeedsPerson { get; private set; }

    public IReadOnlyList<GateCheck> Read(IEnumerable<ContentNode> items) => [.. items.SelectMany(Of)];

    IEnumerable<GateCheck> Of(ContentNode item)
    {
        if (!item.IsMap) item.Unknown("not-a-check", Words);
        item.Allow(Words);
        return [.. item.Keys.Where(k => Words.Contains(k.Value)).SelectMany(k => Of(k.Value, item))];
    }

    IEnumerable<GateCheck> Of(string word, ContentNode item)
    {
        if (item[word] is not { } node)
        {
            item.Problem("missing", word);
            return [];
        }
        switch (word)
        {
            case "filled": return [new FilledCheck(Known(node, Written))];
            case "answered": return Answered(node);
            case "before": return Before(node);
            case "at-most" or "at-least": return Limits(node, word == "at-most");
            case "parties": return Known(node, PartiesCheck.Words).Select(w => new PartiesCheck(w));
            case "names-no": return [new NamesCheck(Known(node, NamesCheck.Words))];
            case "any-of": return [new AnyCheck(Read(node.Items))];
            default:
                Known(node, Persons);
                NeedsPerson = true;
                return [];
        }
    }

    IEnumerable<GateCheck> Answered(ContentNode node)
    {
        if (!node.IsMap) return Known(node, YesNo).Select(a => new AnsweredCheck(rule, a == "yes"));
        var found = new List<GateCheck>();
        foreach (var key in node.Keys)
        {
            if (!questions.Contains(key.Value)) key.Unknown("not-a-question", questions);
            else if (node[key.Value] is { } answer) found.AddRange(Known(answer, YesNo).Select(a => new AnsweredCheck(key.Value, a == "yes")));
            else key.Problem("missing", key.Value);
        }
        return found;
    }

    static IEnumerable<GateCheck> Before(ContentNode node)
    {
        if (Comparison().Match(node.Value) is not { Success: true } read)
        {
            node.Problem("not-a-before", node.Value);
            return [];
        }
        var (day, than) = (read.Groups["day"].Value, read.Groups["than"].Value);
        foreach (var name in new[] { day, than }.Where(n => !Days.Contains(n)))
        {
            if (Nearest.To(name, Days) is { } meant) node.Problem("not-a-choice.meant", name, meant);
            else node.Problem("not-a-choice", name, string.Join(", ", Days));
        }
        return [new BeforeCheck(day, read.Groups["same"].Success, than, read.Groups["months"] is { Success: true } months ? int.Parse(months.Value, CultureInfo.InvariantCulture) : 0)];
    }

    /// <summary><c>{ months: 36 }</c>, or <c>{ meeting-cost: { usual: 500, RN: 400 } }</c>.</summary>
    static List<GateCheck> Limits(ContentNode node, bool isMost)
    {
        var found = new List<GateCheck>();
        if (!node.IsMap) node.Problem("not-a-limit", node.Value);
        foreach (var key in node.Keys)
        {
            if (!Numbers.Contains(key.Value)) key.Unknown("not-a-choice", Numbers);
            if (node[key.Value] is not { IsMap: true } places)
            {
                if (node.Number(key.Value) is { } limit) found.Add(new LimitCheck(key.Value, isMost, limit, new Dictionary<string, decimal>()));
                continue;
            }
            places.Needed("usual");
            var own = places.Keys.Select(k => k.Value).Where(k => k != "usual").ToDictionary(k => k, k => places.Number(k) ?? 0, StringComparer.OrdinalIgnoreCase);
            if (places.Number("usual") is { } usual) found.Add(new LimitCheck(key.Value, isMost, usual, own));
        }
        return found;
    }

    static IReadOnlyList<string> Known(ContentNode node, IReadOnlyCollection<string> known)
    {
        foreach (var item in node.Items.Where(i => !known.Contains(i.Value))) item.Unknown("not-a-choice", known);
        return [.. node.Items.Select(i => i.Value).Where(known.Contains)];
    }

    [GeneratedRegex(@"^(?<day>[a-z-]+) <(?<same>=)? (?<than>[a-z-]+)(?: \+ (?<months>[0-9]{1,3}) months)?$")]
    private static partial Regex Comparison();
}
