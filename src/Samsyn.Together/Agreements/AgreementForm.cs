using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Gate;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Agreements;

/// <summary>What stands in the fields of the form, as typed: a form that is refused keeps it.</summary>
public sealed class AgreementForm
{
    readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    public string this[string field] => _typed.GetValueOrDefault(field, "");

    public static AgreementForm Of(IFormCollection sent)
    {
        var form = new AgreementForm();
        foreach (var (field, value) in sent) form._typed[field] = value.ToString();
        return form;
    }

    internal static AgreementForm Of(AgreementText text, SpaceMode space, Guid? version, IReadOnlyDictionary<Guid, string> emails, Guid? proposal = null)
    {
        var form = new AgreementForm();
        foreach (var (name, value) in text.Texts) form._typed[$"text.{name}"] = value;
        foreach (var (name, day) in text.Days) form._typed[$"day.{name}"] = Day(day);
        foreach (var (name, number) in text.Numbers) form._typed[$"number.{name}"] = number.ToString("0.##", CultureInfo.InvariantCulture);
        foreach (var (code, answer) in text.Answers) form._typed[$"answer.{code}"] = answer ? "yes" : "no";
        foreach (var (i, p) in text.Parties.Index())
            foreach (var (field, value) in new[]
            {
                ("kind", p.Kind), ("country", p.Country), ("organisation", p.Organisation), ("name", p.Name), ("unit", p.Unit), ("money", Amount(p.Money)), ("material", p.Material),
                ("material-value", Amount(p.MaterialValue)), ("time", p.Time), ("time-value", Amount(p.TimeValue)), ("title", p.SignerTitle),
                ("email", p.Signer is { } signer ? emails.GetValueOrDefault(signer, "") : ""),
            })
                form._typed[$"party.{i}.{field}"] = value;
        (form._typed["currency"], form._typed["space"], form._typed["version"], form._typed["language"]) = (text.Currency, ChallengeWords.Word(space), version?.ToString() ?? "", text.Language);
        // An agreement is mostly with a company
        if (text.Parties.Count < 2) form._typed["party.1.kind"] = "company";
        form._typed["proposal"] = proposal?.ToString() ?? "";
        form._typed["parties"] = Math.Max(2, text.Parties.Count).ToString(CultureInfo.InvariantCulture);
        return form;
    }

    /// <summary>How many parties the form has room for; one more where another is asked for.</summary>
    public int Parties => Math.Clamp((int.TryParse(this["parties"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 2) + (this["do"] == "party" ? 1 : 0), 2, AgreementText.MostParties);

    public Guid? Version => Guid.TryParse(this["version"], out var version) ? version : null;
    public Guid? Proposal => Guid.TryParse(this["proposal"], out var proposal) ? proposal : null;
    internal SpaceMode Space => Enum.GetValues<SpaceMode>().FirstOrDefault(s => ChallengeWords.Word(s) == this["space"]);
    public IEnumerable<string> Emails => Enumerable.Range(0, Parties).Select(i => this[$"party.{i}.email"].Trim());

    /// <summary>The text that was typed, and what of it cannot be read.</summary>
    /// <param name="language">The language of the text, where the form says none.</param>
    /// <param name="people">Those of <see cref="Emails"/> that are known.</param>
    public (AgreementText Text, IReadOnlyList<(string Field, Refusal Refusal)> Wrong) Read(string language, IReadOnlyDictionary<string, (Guid Id, string Name)> people, OrganisationTree tree)
    {
        var wrong = new List<(string, Refusal)>();
        var text = new AgreementText
        {
            Language = this["language"].Length > 0 ? this["language"] : language, Currency = Kernel.Amounts.Currency.IsValid(this["currency"]) ? this["currency"] : "SEK",
            Texts = GateFields.Texts.Select(n => (Name: n, Value: this[$"text.{n}"])).Where(t => t.Value.Trim().Length > 0).ToDictionary(t => t.Name, t => t.Value),
            Days = Each(GateFields.Days, "day", ReadDay), Numbers = Each(GateFields.Numbers, "number", ReadNumber),
            Answers = _typed.Where(t => t.Key.StartsWith("answer.", StringComparison.Ordinal) && t.Value is "yes" or "no").ToDictionary(t => t.Key["answer.".Length..], t => t.Value == "yes"),
            Parties = [.. Enumerable.Range(0, Parties).Select(i => Party($"party.{i}."))],
        };
        return (text, wrong);

        Dictionary<string, T> Each<T>(IEnumerable<string> names, string kind, Func<string, T?> read) where T : struct =>
            names.Select(n => (Name: n, Value: read($"{kind}.{n}"))).Where(d => d.Value is not null).ToDictionary(d => d.Name, d => d.Value!.Value);

        AgreementParty Party(string at)
        {
            var place = tree.Find(this[at + "organisation"]);
            var email = this[at + "email"].Trim();
            (Guid Id, string Name)? signer = people.TryGetValue(email, out var found) ? found : null;
            if (email.Length > 0 && signer is null) wrong.Add((at + "email", Refusal.Of("agreement.no-such-person")));
            var kind = GateFields.Parties.Contains(this[at + "kind"]) ? this[at + "kind"] : "care";
            return new()
            {
                Kind = kind, Country = GateFields.Countries.Contains(this[at + "country"]) ? this[at + "country"] : "SE", Organisation = place?.Code ?? "",
                Name = this[at + "name"].Trim() is { Length: > 0 } name ? name : place?.Name ?? "", Unit = this[at + "unit"], Money = ReadAmount(at + "money"), Material = this[at + "material"],
                MaterialValue = ReadAmount(at + "material-value"), Time = this[at + "time"], TimeValue = ReadAmount(at + "time-value"), Signer = signer?.Id, SignerName = signer?.Name ?? "",
                SignerTitle = this[at + "title"],
            };
        }

        DateOnly? ReadDay(string field)
        {
            var typed = this[field].Trim();
            if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            if (typed.Length > 0) wrong.Add((field, Refusal.Of("agreement.day", typed)));
            return null;
        }

        decimal? ReadNumber(string field)
        {
            var typed = string.Concat(this[field].Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
            if (typed.Length == 0) return null;
            if (decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000m && number == decimal.Round(number, 2)) return number;
            wrong.Add((field, Refusal.Of("agreement.number", this[field].Trim())));
            return null;
        }

        long? ReadAmount(string field) => ReadNumber(field) is { } major ? (long)(major * 100) : null;
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    static string Amount(long? minor) => minor is { } m ? (m / 100m).ToString("0.##", CultureInfo.InvariantCulture) : "";
}
