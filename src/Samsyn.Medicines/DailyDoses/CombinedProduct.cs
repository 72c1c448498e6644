using System.Globalization;
using System.Text.RegularExpressions;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>A line of WHO's list of DDDs for combined products, where the DDD is a number of unit doses (UD): tablets, sachets, millilitres.</summary>
/// <param name="Form">Our name of the dosage form; null: an abbreviation that is not known.</param>
/// <param name="Route">WHO's code of the route, where the form tells it.</param>
/// <param name="UnitDoses">One DDD in unit doses.</param>
/// <param name="Counted">One DDD in <paramref name="CountedUnit"/>: 50 ml where a unit dose is 5 ml.</param>
/// <param name="CountedUnit">By the name in <see cref="DoseUnits"/>; null: the list says no unit that is known.</param>
/// <remarks>The list: WHO Collaborating Centre for Drug Statistics Methodology, "DDDs for combined products".</remarks>
sealed partial record CombinedProduct(string Atc, string Brand, string DosageForm, string? Form, string? Route, IReadOnlyList<CombinedIngredient> Ingredients,
    decimal? UnitDoses, decimal? Counted, string? CountedUnit)
{
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    public bool IsValid(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);

    /// <summary>Reads a line of the list.</summary>
    /// <returns>Null: a line without form, ingredients or DDD, which is a remark and no product.</returns>
    public static CombinedProduct? Read(string atc, string brand, string? dosageForm, string? ingredients, string? ddd, DoseUnits units, DosageForms forms)
    {
        if (string.IsNullOrWhiteSpace(dosageForm) || string.IsNullOrWhiteSpace(ingredients) || string.IsNullOrWhiteSpace(ddd)) return null;
        var form = forms.Find(dosageForm);
        var (counted, unit) = CountedOf(ddd, units);
        return new(atc.Trim(), brand.Trim(), dosageForm.Trim(), form?.Form, form?.Route, CombinedIngredient.ReadAll(ingredients), UnitDosesOf(ddd), counted, unit?.Name);
    }

    /// <summary>"1.5 UD (=1.5 supp)" is 1.5 unit doses; null: the text says none.</summary>
    public static decimal? UnitDosesOf(string? ddd) => Value(UnitDose().Match(ddd?.Trim() ?? ""));

    /// <summary>"10 UD (=50 ml)" is 50 ml; "2 UD (defined as 2 vials)" is 2 vials. The unit is null where no word of it is known.</summary>
    public static (decimal? Counted, DoseUnit? Unit) CountedOf(string? ddd, DoseUnits units)
    {
        var match = Meaning().Match(ddd ?? "");
        if (!match.Success) return default;
        var words = match.Groups["words"].Value.Trim();
        // "4 doses inhal aer", "2 grams of powder": the unit is the first of the words that is one
        var unit = units.Find(words) ?? words.Split(' ').Select(units.Find).FirstOrDefault(u => u is not null)
            ?? (words.StartsWith("inhal", StringComparison.OrdinalIgnoreCase) ? units.Find("dose") : null);
        return (Value(match), unit);
    }

    static decimal? Value(Match match) =>
        match.Success ? decimal.Parse(match.Groups["number"].ValueSpan.ToString().Replace(',', '.'), CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<number>\d+(?:[.,]\d+)?)\s*UD\b", RegexOptions.IgnoreCase)]
    private static partial Regex UnitDose();

    [GeneratedRegex(@"\(\s*(?:=|defined\s+as\b)\s*(?<number>\d+(?:[.,]\d+)?)\s+(?<words>[^()]+?)\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();
}
