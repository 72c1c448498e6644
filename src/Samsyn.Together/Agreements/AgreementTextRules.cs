using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Agreements;

/// <summary>What is wrong with a text whatever the rules of the gate say: what cannot be saved, and what lacks before it can be handed in. Pure.</summary>
static class AgreementTextRules
{
    /// <summary>What stands in the way of saving, with the field's name. A draft needs no more than a title.</summary>
    public static IReadOnlyList<(string Field, Refusal Refusal)> Unsaveable(AgreementText text)
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(text.Title)) found.Add(("text.title", Refusal.Of("agreement.title-missing")));
        else if (text.Title.Length > AgreementText.LongestTitle) found.Add(("text.title", Refusal.Of("agreement.title-long", $"{AgreementText.LongestTitle}")));
        found.AddRange(text.Texts.Where(t => t.Key != "title" && t.Value.Length > AgreementText.LongestText).Select(t => ($"text.{t.Key}", Refusal.Of("agreement.text-long", $"{AgreementText.LongestText}"))));
        foreach (var (i, party) in text.Parties.Index())
            foreach (var (field, value) in new[] { ("name", party.Name), ("unit", party.Unit), ("title", party.SignerTitle), ("material", party.Material), ("time", party.Time) })
                if (value.Length > AgreementText.LongestName) found.Add(($"party.{i}.{field}", Refusal.Of("agreement.text-long", $"{AgreementText.LongestName}")));
        return found;
    }

    /// <summary>What still lacks before it can be handed in: two parties at least, each with a signatory of its own, and from when to when.</summary>
    public static IReadOnlyList<(string Field, Refusal Refusal)> Unready(AgreementText text)
    {
        var found = new List<(string, Refusal)>(Unsaveable(text));
        var parties = text.Parties.Index().Where(p => !p.Item.IsEmpty).ToList();
        if (parties.Count < 2) found.Add(("party.0.name", Refusal.Of("agreement.parties")));
        foreach (var (i, party) in parties)
        {
            if (party.Name.Length == 0) found.Add(($"party.{i}.name", Refusal.Of("agreement.party-name")));
            if (party.Signer is null) found.Add(($"party.{i}.email", Refusal.Of("agreement.signer-missing")));
            else if (party.SignerTitle.Length == 0) found.Add(($"party.{i}.title", Refusal.Of("agreement.signer-title")));
        }
        if (parties.Where(p => p.Item.Signer is not null).GroupBy(p => p.Item.Signer).FirstOrDefault(g => g.Count() > 1) is { } twice)
            found.Add(($"party.{twice.Last().Index}.email", Refusal.Of("agreement.signer-twice")));
        if (text.Start is null) found.Add(("day.start", Refusal.Of("agreement.start-missing")));
        if (text.End is null) found.Add(("day.end", Refusal.Of("agreement.end-missing")));
        if (text.End < text.Start) found.Add(("day.end", Refusal.Of("agreement.end-before-start")));
        return found;
    }
}
