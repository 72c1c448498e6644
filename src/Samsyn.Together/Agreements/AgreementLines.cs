using Samsyn.Kernel.Texts;
using Samsyn.Together.Gate;

namespace Samsyn.Together.Agreements;

/// <summary>An agreement as named pieces of text, to be compared version by version.</summary>
static class AgreementLines
{
    public static IReadOnlyDictionary<string, string> Of(AgreementText text, AgreementWords words, Texts t)
    {
        var lines = new Dictionary<string, string>();
        foreach (var name in GateFields.Texts.Where(n => text[n].Length > 0)) lines[words.Field(name)] = text[name];
        foreach (var (i, party) in text.Parties.Index()) lines[t["agreements.party.number", i + 1]] = Party(party);
        foreach (var name in GateFields.Days.Where(n => text.Day(n) is not null)) lines[words.Field(name)] = t.Day(text.Day(name)!.Value);
        foreach (var name in GateFields.Numbers.Where(text.Numbers.ContainsKey)) lines[words.Field(name)] = t.Number(text.Numbers[name]);
        foreach (var (code, answer) in text.Answers) lines[words.Question(code)] = words.YesNo(answer);
        return lines;

        string Party(AgreementParty p) => string.Join('\n', new[]
        {
            $"{p.Called} ({words.PartyKind(p.Kind)}, {words.Country(p.Country)})",
            p.Money is { } money ? $"{t["agreements.party.money"]}: {t.Money(text.Amount(money))}" : null,
            p.Material.Length > 0 ? $"{t["agreements.party.material"]}: {p.Material} {(p.MaterialValue is { } value ? t.Money(text.Amount(value)) : "")}" : null,
            p.Time.Length > 0 ? $"{t["agreements.party.time"]}: {p.Time} {(p.TimeValue is { } worth ? t.Money(text.Amount(worth)) : "")}" : null,
            p.SignerTitle.Length > 0 ? $"{t["agreements.party.signer"]}: {p.SignerName}, {p.SignerTitle}" : null,
        }.OfType<string>());
    }
}
