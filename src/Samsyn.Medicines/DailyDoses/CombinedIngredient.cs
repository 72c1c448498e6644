using System.Globalization;
using System.Text.RegularExpressions;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>One active substance of a combined product, as WHO's list writes it.</summary>
/// <param name="Quantity">How much there is in a unit dose; null: the list does not say.</param>
/// <param name="Unit">As written.</param>
/// <param name="Per">In how much of <paramref name="PerUnit"/>, where the unit dose is made up in a volume.</param>
sealed partial record CombinedIngredient(string Name, decimal? Quantity, string? Unit, decimal? Per = null, string? PerUnit = null)
{
    const string Prefix = "Comb. of ";

    /// <summary>Reads "a 75 mg/ b 178.5 mg/ 25 ml": substances between slashes, of which a bare amount belongs to the substance before it.</summary>
    /// <remarks>A text without a slash names a group (multienzymes, …) and is kept as it is: the list gives amounts of several substances only.</remarks>
    public static IReadOnlyList<CombinedIngredient> ReadAll(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        if (!text.Contains('/', StringComparison.Ordinal)) return [new(NameOf(text), null, null)];
        var found = new List<CombinedIngredient>();
        foreach (var piece in text.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (found.Count > 0 && Bare().Match(piece) is { Success: true } bare)
                found[^1] = found[^1] with { Per = Number(bare), PerUnit = bare.Groups["unit"].Value };
            else if (Whole().Match(piece) is { Success: true } whole)
                found.Add(new(NameOf(whole.Groups["name"].Value), Number(whole), whole.Groups["unit"].Value));
            else found.Add(new(NameOf(piece), null, null));
        }
        return found;
    }

    static string NameOf(string text)
    {
        var name = text.Trim();
        return name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..].Trim() : name;
    }

    static decimal Number(Match match) => decimal.Parse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>\d+(?:[.,]\d+)?)\s+(?<unit>[\p{L}µ]+)$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<name>.+?)\s+(?<number>\d+(?:[.,]\d+)?)\s+(?<unit>[\p{L}µ]+)(?:\s.*)?$")]
    private static partial Regex Whole();
}
