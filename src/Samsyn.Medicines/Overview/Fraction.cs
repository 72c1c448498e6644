namespace Samsyn.Medicines.Overview;

/// <summary>A share as people say it: a third, half, two thirds; else per cent.</summary>
static class Fraction
{
    const decimal Near = 0.03m;

    static readonly (decimal Share, string Word)[] Spoken =
        [(1 / 4m, "quarter"), (1 / 3m, "third"), (1 / 2m, "half"), (2 / 3m, "two-thirds"), (3 / 4m, "three-quarters")];

    /// <summary>The word of a share, "percent" where no word is near, "all" from nine tenths, "more" beyond the whole; null when it is too little to mention.</summary>
    public static string? Word(decimal share) => share switch
    {
        < 0.15m => null,
        > 1.05m => "more",
        >= 0.9m => "all",
        _ => Spoken.FirstOrDefault(s => Math.Abs(s.Share - share) <= Near).Word ?? "percent",
    };
}
