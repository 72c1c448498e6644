using Samsyn.Events.Store;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Says in the reader's language what a numerator or denominator counts, from its definition alone.</summary>
sealed class FigureWords(Texts texts, MedicineWords medicines)
{
    /// <summary>More codes than this are counted and not listed.</summary>
    const int MostCodes = 8;

    /// <summary>"DDD", "Bed days", "1,000".</summary>
    public string Quantity(MeasureFigure figure) =>
        figure.Constant is { } constant ? texts.Number(constant)
        : figure.Activity is { } activity ? texts[$"measures.activity.{activity.Word()}"]
        : figure.Quantity == MeasureQuantity.Ddd && figure.Ddds != DddRule.Usual ? Ddds(figure.Ddds)
        : figure.Quantity == MeasureQuantity.PersonsWith && figure.Factors is { } burden ? texts["measures.quantity.persons-with-burden", texts.Number(figure.AtLeast), burden.Name[texts.Language]]
        : figure.Quantity == MeasureQuantity.PersonsWith ? texts["measures.quantity.persons-with-substances", texts.Number(figure.AtLeast)]
        : figure.Quantity == MeasureQuantity.Factor ? texts["measures.quantity.factored", figure.Factors!.Name[texts.Language]]
        : figure.Quantity == MeasureQuantity.PersonsWithBoth && figure.SameDay ? texts["measures.quantity.persons-with-both.day"]
        : figure.Quantity == MeasureQuantity.Courses && figure.Hours is { } longer ? texts["measures.quantity.courses.longer", longer]
        : figure.Quantity == MeasureQuantity.Orders && figure.Then is not null ? Followed(figure)
        : texts[$"measures.quantity.{FigureReader.Word(figure.Quantity)}", figure.Hours ?? 0];

    string Ddds(DddRule? rule) => rule is null ? texts["measures.quantity.ddd.delivered"] : rule.On is { } day ? texts["measures.quantity.ddd.version", day.Year] : texts["measures.quantity.ddd.index"];

    string Followed(MeasureFigure figure) => figure.Hours is { } hours ? texts["measures.quantity.orders.within", hours / 24] : texts["measures.quantity.orders.followed"];

    /// <summary>How the value is made: "DDD ÷ Bed days × 100".</summary>
    public string Calculation(MeasureDefinition measure)
    {
        var over = measure.Minus is { } minus ? texts["measures.how.less", Quantity(measure.Numerator), Quantity(minus)] : Quantity(measure.Numerator);
        return measure.Denominator is not { } under ? texts["measures.how.count", over]
            : measure.Per == 1 ? texts["measures.how.ratio", over, Quantity(under)]
            : texts["measures.how.scaled", over, Quantity(under), texts.Number(measure.Per)];
    }

    /// <summary>What an event must be, part by part: "Administered; J01 (antibacterials, systemic); route: intravenous".</summary>
    public string Condition(EventCondition condition)
    {
        var parts = new List<string>();
        if (condition.Kinds.Count > 0) parts.Add(medicines.List([.. condition.Kinds.Select(medicines.Step)]));
        if (condition.Atc.Count > 0) parts.Add(condition.Atc.Count > MostCodes ? texts["measures.condition.codes", condition.Atc.Count] : medicines.List([.. condition.Atc.Select(medicines.AtcInSentence)]));
        if (condition.Products.Count > 0) parts.Add(condition.Products.Count > MostCodes ? texts["measures.condition.products", condition.Products.Count] : Named("product", condition.Products));
        foreach (var (name, words) in new[] { ("form", condition.Forms), ("route", condition.Routes), ("strength", condition.Strengths), ("unit", condition.Units), ("indication", condition.Indications), ("reason", condition.Reasons) })
            if (words.Count > 0) parts.Add(Named(name, words));
        if (condition.WithReason is { } with) parts.Add(texts[with ? "measures.condition.reason.any" : "measures.condition.reason.none"]);
        if (condition.OrganisationKinds.Count > 0) parts.Add(Named("organisation-kind", [.. condition.OrganisationKinds.Select(k => texts[$"organisations.kind.{k}"])]));
        if (Range(condition.AgeFrom, condition.AgeTo) is { } age) parts.Add(texts["measures.condition.age", age]);
        if (condition.Sex is { } sex) parts.Add(texts[$"measures.condition.sex.{sex.ToLowerInvariant()}"]);
        if (condition.StrengthWithin is { } strength && Range(strength.From, strength.To) is { } strong)
            parts.Add($"{texts["measures.condition.strength"]}: {strong} {strength.Unit}{(strength.Per is { } per ? "/" + per : "")}");
        if (Range(condition.DoseFrom, condition.DoseTo) is { } dose) parts.Add(texts["measures.condition.dose", condition.DoseUnit is { } unit ? $"{dose} {unit}" : dose]);
        return string.Join("; ", parts);
    }

    string Named(string name, IReadOnlyList<string> words) => $"{texts[$"measures.condition.{name}"]}: {string.Join(", ", words)}";

    /// <summary>"65 or more", "18–64", "at most 17"; null: no bound.</summary>
    string? Range(decimal? from, decimal? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } least, null) => texts["measures.condition.least", $"{least:0.######}"],
        (null, { } most) => texts["measures.condition.most", $"{most:0.######}"],
        ({ } least, { } most) => least == most ? $"{least:0.######}" : $"{least:0.######}–{most:0.######}",
    };
}
