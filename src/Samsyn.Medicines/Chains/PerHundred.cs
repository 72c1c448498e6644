namespace Samsyn.Medicines.Chains;

/// <summary>Parts of a whole as parts of a hundred, in whole numbers that add up to a hundred.</summary>
static class PerHundred
{
    /// <summary>Each part rounded down, and what is left given one by one to those that lost most by it.</summary>
    /// <param name="parts">None below zero, not all zero.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<decimal> parts)
    {
        var whole = parts.Sum();
        var exact = parts.Select(p => p * 100 / whole).ToList();
        var rounded = exact.Select(e => (int)decimal.Floor(e)).ToArray();
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => exact[i] - rounded[i]).ThenByDescending(i => exact[i]).Take(100 - rounded.Sum()))
            rounded[i]++;
        return rounded;
    }
}
