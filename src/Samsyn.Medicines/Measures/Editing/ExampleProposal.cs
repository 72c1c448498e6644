using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Medicines.Activity;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Events for an example that nobody has written: one that each figure takes. What they give is for its author to judge.</summary>
static class ExampleProposal
{
    /// <summary>What stands in a draft while its example is made: that nothing comes to nothing.</summary>
    public static readonly DraftExample Placeholder = new("kind\npurchase", [], "missing", []);

    /// <summary>How many bed days or the like there are, where they are divided by.</summary>
    public const decimal Activity = 100;

    static readonly decimal[] Amounts = [30, 10, 90];

    static readonly Dictionary<MeasureQuantity, string> Columns = new()
    {
        [MeasureQuantity.Ddd] = "ddd", [MeasureQuantity.Packages] = "packages", [MeasureQuantity.Units] = "quantity", [MeasureQuantity.Cost] = "cost",
        [MeasureQuantity.NetCost] = "net_cost", [MeasureQuantity.Events] = "", [MeasureQuantity.Doses] = "", [MeasureQuantity.Persons] = "person",
    };

    /// <summary>Whether nobody has written an example yet.</summary>
    public static bool IsWanted(MeasureDraft draft) => draft.Examples.All(e => e.IsEmpty);

    /// <param name="measure">With the placeholder as its example.</param>
    /// <param name="substances">Whole codes, of which one stands for a group.</param>
    /// <returns>The example without its value; null: events of this measure are too much for a guess.</returns>
    public static DraftExample? Of(MeasureDefinition measure, IReadOnlyCollection<string> substances)
    {
        var figures = measure.Figures.Where(f => f.Events is not null).ToList();
        if (figures.Any(f => !Columns.ContainsKey(f.Quantity) || f.Events!.Include is not [var first, ..] || !IsPlain(first))) return null;
        var amounts = figures.Select(f => Columns[f.Quantity]).Where(c => c.Length > 0).Distinct().ToList();
        var rows = new List<Dictionary<string, string>>();
        foreach (var (figure, amount) in figures.Zip(Amounts))
        {
            var row = Told(figure.Events!, substances, [.. rows.Select(r => r.GetValueOrDefault("atc", ""))]);
            foreach (var column in amounts)
                row[column] = column == "person" ? string.Create(CultureInfo.InvariantCulture, $"p{rows.Count + 1}") : amount.ToString(CultureInfo.InvariantCulture);
            rows.Add(row);
        }
        return new(Table(rows), [.. measure.Figures.Select(f => f.Activity).OfType<ActivityKind>().Distinct().Select(a => (a.Word(), Activity.ToString(CultureInfo.InvariantCulture)))], "", []);
    }

    /// <summary>Whether it asks for nothing that depends on how much one event gives, why it was, or where it was.</summary>
    static bool IsPlain(EventCondition c) =>
        c is { StrengthWithin: null, DoseFrom: null, DoseTo: null, WithReason: null, Reasons.Count: 0, OrganisationKinds.Count: 0, Units.Count: 0 };

    /// <summary>The cells of an event that the first condition takes, of a substance that no event has yet where there is one.</summary>
    static Dictionary<string, string> Told(EventFilter events, IReadOnlyCollection<string> substances, string[] taken)
    {
        var c = events.Include[0];
        var row = new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = (c.Kinds is [var kind, ..] ? kind : MedicineEventKind.Purchase).Word() };
        if (c.Atc.Count > 0) row["atc"] = Substance(c.Atc, [.. events.Exclude.SelectMany(e => e.Atc)], substances, taken);
        foreach (var (column, words) in new[] { ("product", c.Products), ("form", c.Forms), ("route", c.Routes), ("strength", c.Strengths), ("indication", c.Indications) })
            if (words is [var word, ..]) row[column] = word;
        if ((c.AgeFrom ?? c.AgeTo) is { } age) row["age"] = age.ToString(CultureInfo.InvariantCulture);
        if (c.Sex is { } sex) row["sex"] = sex;
        return row;
    }

    static string Substance(IReadOnlyList<string> prefixes, string[] not, IReadOnlyCollection<string> substances, string[] taken)
    {
        var fitting = substances.Where(s => Begins(s, prefixes) && !Begins(s, not)).Order(StringComparer.Ordinal).ToList();
        return fitting.Find(s => !taken.Contains(s)) ?? fitting.FirstOrDefault() ?? prefixes[0];
    }

    static bool Begins(string code, IReadOnlyList<string> prefixes) => prefixes.Any(p => code.StartsWith(p, StringComparison.Ordinal));

    static string Table(List<Dictionary<string, string>> rows)
    {
        var columns = rows.SelectMany(r => r.Keys).Distinct().ToList();
        var widths = columns.Select(c => rows.Select(r => r.GetValueOrDefault(c, ".").Length).Append(c.Length).Max()).ToList();
        string Line(Func<string, string> cell) => string.Join("  ", columns.Zip(widths, (c, w) => cell(c).PadRight(w))).TrimEnd();
        return string.Join('\n', rows.Select(r => Line(c => r.GetValueOrDefault(c, "."))).Prepend(Line(c => c)));
    }
}
