using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Gate;

/// <summary>Says in the reader's words what rules are and what lacks.</summary>
sealed class GateWords(Texts t, GateRules rules)
{
    public string Kind(GateKind kind) => t[$"gate.kind.{kind.ToString().ToLowerInvariant()}"];
    public string Country(GateRule rule) => rule.Country == GateRule.All ? t["gate.everywhere"] : t[$"agreements.country.{rule.Country.ToLowerInvariant()}"];

    /// <summary>What to change; the rule's own question is not told again.</summary>
    public string Lack(GateLack lack, GateRule rule) => lack.Code == "one-of"
        ? t["gate.lack.one-of", string.Join(" ", lack.OneOf.Select(l => Lack(l, rule)))]
        : t[$"gate.lack.{lack.Code}{(lack.Field == rule.Code ? "-own" : "")}", Field(lack.Field), Than(lack), t.Number(lack.Limit, Decimals(lack.Limit)), t.Number(lack.Found, Decimals(lack.Found)), lack.Said];

    /// <summary>Who has the next word at the gate, and on which rules.</summary>
    public string Next(GateResult result)
    {
        if (result.IsOpen) return t["gate.next.open"];
        var (officer, writers) = (Codes(result, v => v.WaitsForOfficer), Codes(result, v => v is { Blocks: true, WaitsForOfficer: false }));
        return string.Join(" ", new[] { officer.Length > 0 ? t["gate.next.officer", officer] : null, writers.Length > 0 ? t["gate.next.writers", writers] : null }.OfType<string>());
    }

    /// <summary>From when, and until when if that is known.</summary>
    public string Validity(GateRule rule) => rule.To is { } to ? t["gate.valid.until", t.Day(rule.From), t.Day(to)] : t["gate.valid.from", t.Day(rule.From)];

    static string Codes(GateResult result, Func<GateVerdict, bool> which) => string.Join(", ", result.Verdicts.Where(which).Select(v => v.Rule.Code));

    string Than(GateLack lack) => lack.Months > 0 ? t["gate.months-after", Field(lack.Than), lack.Months] : Field(lack.Than);

    /// <summary>A question is told by its words, a field by its label.</summary>
    string Field(string? name) => name is null ? "" : rules.Questions.GetValueOrDefault(name)?.Text[t.Language] ?? t[$"agreements.field.{name}"];

    static int Decimals(decimal? number) => number is { } n && n != decimal.Truncate(n) ? 1 : 0;
}
