using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Atc;

namespace Samsyn.Medicines.Use;

/// <summary>Amounts, ATC groups, steps and periods in the reader's words.</summary>
sealed class MedicineWords(Texts texts, AtcNames names, ISubstanceNames substances)
{
    IReadOnlyDictionary<string, string> _delivered = new Dictionary<string, string>();

    /// <summary>Fetches the names that came with the events; call once before asking for names.</summary>
    public async Task Load(CancellationToken cancel) => _delivered = await substances.Names(cancel);

    /// <summary>The name of an ATC group, the code where nobody names it, or words for events without (enough of) a code.</summary>
    public string Atc(string code) =>
        code == MonthlyUse.Unspecified ? texts["medicines.atc.none"]
        : code.EndsWith(MonthlyUse.Unspecified, StringComparison.Ordinal) ? texts["medicines.atc.unspecified"]
        : names.Find(code, texts.Language, _delivered) ?? code;

    /// <summary>For a sentence: "L01 (cancer)".</summary>
    public string AtcInSentence(string code) =>
        AtcCode.IsValid(code) && names.Find(code, texts.Language, _delivered) is { Length: > 1 } name
            ? $"{code} ({(char.IsLower(name[1]) ? char.ToLower(name[0], texts.Culture) + name[1..] : name)})"
            : code.TrimEnd('?') is { Length: > 0 } bare ? bare : texts["medicines.atc.none"];

    /// <summary>What is looked at, for a sentence: a group, or all medicine.</summary>
    public string Subject(AtcCode? node) => node is { } atc ? AtcInSentence(atc.Code) : texts["medicines.all"];

    public string Unit(Quantity quantity, string? currency) => quantity switch
    {
        Quantity.Cost or Quantity.NetCost => currency is { Length: 3 } ? Texts.Unit(new Currency(currency)) : "",
        _ => texts["medicines.unit." + EventWords.Of(quantity)],
    };

    public string Name(Quantity quantity) => texts["medicines.quantity." + EventWords.Of(quantity)];
    public string Step(MedicineEventKind kind) => texts[$"medicines.kind.{kind.Word()}"];

    /// <summary>Why something was discarded: in the reader's language where the reason is one of those we know, else as delivered.</summary>
    public string Reason(string reason) =>
        reason.Length == 0 ? texts["medicines.chain.reasons.none"]
        : texts.Find("medicines.reason." + reason.ToLowerInvariant().Replace(' ', '-')) ?? reason;

    /// <summary>A number of a table: money in whole units, the rest without decimals unless small.</summary>
    public string Number(Quantity quantity, decimal? value) => Major(quantity, value) is { } v ? texts.Number(v, Math.Abs(v) is > 0 and < 10 && quantity is not (Quantity.Cost or Quantity.Events) ? 1 : 0) : texts.Number(null);

    /// <summary>A number of a sentence with its unit: 412 million kr, 1.2 million DDD.</summary>
    public string Amount(Quantity quantity, decimal? value, string? currency) => $"{texts.Rounded(Major(quantity, value))} {Unit(quantity, currency)}".Replace(' ', '\u00a0').TrimEnd('\u00a0');

    /// <summary>"in the 12 months to October 2026", "in 2025", "in March 2025", "from March 2024 to October 2026".</summary>
    public string In(Period period) =>
        period.Length == 1 ? texts["medicines.period.month", texts.LongMonth(period.To)]
        : period.Length == 12 && period.From.Number == 1 ? texts["medicines.period.year", period.To.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        : period.Length <= 12 ? texts["medicines.period.months-to", period.Length, texts.LongMonth(period.To)]
        : texts["medicines.period.from-to", texts.LongMonth(period.From), texts.LongMonth(period.To)];

    /// <summary>"the year before", or how many years before.</summary>
    public string Before(Period period) => Growth.Years(period) is var years and > 1 ? texts["medicines.before.years", years] : texts["medicines.before.year"];

    /// <summary>Names as a list in a sentence: A, B and C.</summary>
    public string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : texts["medicines.list.and", string.Join(", ", names.SkipLast(1)), names[^1]];

    public static decimal? Major(Quantity quantity, decimal? value) => quantity is Quantity.Cost or Quantity.NetCost ? value / 100 : value;
}
