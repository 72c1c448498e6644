using System.Text.RegularExpressions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>Says in the reader's language how a number of DDDs was made, or why there is none.</summary>
sealed partial class DddSentence(Texts texts)
{
    public string Of(DddAnswer answer) => answer switch
    {
        { Why: { } why } => texts["medicines.ddd.none." + Code(why), [.. answer.Holes]],
        { Dose: { } dose } => texts["medicines.ddd.made.index", Number(answer.Total), dose.Unit, dose.Atc, dose.Route, Number(dose.Amount), Number(answer.Ddds)]
            + (answer.CountsFirstSubstance ? " " + texts["medicines.ddd.made.first"] : "")
            + (dose.Note is { } note ? " " + texts["medicines.ddd.made.note", note] : ""),
        { Product: { } product } => texts["medicines.ddd.made.combined", Number(answer.Total), product.Atc, product.Brand, Number(product.UnitDoses),
            Number(product.Counted), product.CountedUnit ?? "UD", Number(answer.Ddds)],
        _ => texts["medicines.ddd.made.told", Number(answer.Ddds)],
    };

    /// <summary>The reason's name in lower case with dashes: the last part of its text's key, and stable for machines.</summary>
    public static string Code(NoDddReason why) => Capital().Replace(why.ToString(), "-$0").ToLowerInvariant();

    // An exact number, without zeros at its end: 0.0001 g is not 0
    string Number(decimal? value) => value is { } v ? v.ToString("#,##0.##########", texts.Culture) : "–";

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();
}
