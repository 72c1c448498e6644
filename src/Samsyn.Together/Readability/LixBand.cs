namespace Samsyn.Together.Readability;

/// <summary>What a value of LIX means to a reader.</summary>
public enum LixBand { VeryEasy, Easy, Medium, Hard, VeryHard }

/// <summary>From which value a text is how hard. Pure.</summary>
/// <remarks>Danish is read by the bands that Danish schools use (24, 34, 44, 54 are the last of each, after rounding), Swedish and Norwegian by Björnsson's tens.</remarks>
static class LixBands
{
    /// <summary>Null: there is no value, or LIX was not made for the language.</summary>
    public static LixBand? Of(decimal? value, string language) => (value, language) switch
    {
        (null, _) => null,
        ({ } v, "da") => By(decimal.Round(v, MidpointRounding.AwayFromZero), 25, 35, 45, 55),
        ({ } v, "sv" or "nb") => By(v, 30, 40, 50, 60),
        _ => null,
    };

    static LixBand By(decimal value, params ReadOnlySpan<int> from)
    {
        var band = LixBand.VeryEasy;
        foreach (var limit in from)
            if (value >= limit) band++;
        return band;
    }
}
