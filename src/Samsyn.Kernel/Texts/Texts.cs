using System.Globalization;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Kernel.Texts;

/// <summary>Words, numbers, months and money in the language of the one who reads. In a component: <c>@inject Texts T</c>, <c>@T["medicines.overview"]</c>.</summary>
public sealed class Texts(TextTable table)
{
    public string Language => Languages.Cultures.ContainsKey(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
        : Languages.Default;

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Languages.Cultures[Language]);

    public string this[string key] => table.Find(key, Language);
    /// <summary>For words that come with the data: null where there is no text of that key.</summary>
    public string? Find(string key) => table.Has(key, Language) ? table.Find(key, Language) : null;

    /// <summary>Why not, in the reader's language.</summary>
    public string Sentence(Refusal refusal) => table.Sentence(refusal, Language);

    public string this[string key, params object[] holes] => string.Format(Culture, table.Find(key, Language), holes);

    /// <summary>A number with the reader's separators; an em dash where it is missing: missing is not zero.</summary>
    public string Number(decimal? value, int decimals = 0) => value is { } v ? v.ToString("N" + decimals, Culture) : "–";

    /// <summary>A large number in words people use: 412 million, 1.2 million, 37,000.</summary>
    public string Rounded(decimal? value) => value switch
    {
        null => "–",
        _ when Math.Abs(value.Value) >= 1_000_000_000 => this["number.billion", (value.Value / 1_000_000_000).ToString("N1", Culture)],
        _ when Math.Abs(value.Value) >= 10_000_000 => this["number.million", (value.Value / 1_000_000).ToString("N0", Culture)],
        _ when Math.Abs(value.Value) >= 1_000_000 => this["number.million", (value.Value / 1_000_000).ToString("N1", Culture)],
        _ => Number(value),
    };

    /// <summary>A share as per cent: 0.061 is "6.1 %".</summary>
    public string Percent(decimal? share, int decimals = 1) => share is { } s ? (s * 100).ToString("N" + decimals, Culture) + "\u00a0%" : "–";

    /// <summary>A change as per cent with its sign; what rounds to nothing has none.</summary>
    public string Change(decimal? share, int decimals = 1) =>
        share is { } s ? Sign(decimal.Round(s, decimals + 2, MidpointRounding.AwayFromZero)) + Percent(Math.Abs(s), decimals) : "–";

    static string Sign(decimal value) => value switch { > 0 => "+", < 0 => "\u2212", _ => "" };

    /// <summary>Whole currency units with the unit as it is written here: kr, €, or the code.</summary>
    public string Money(Money? amount) => amount is { } a ? Number(decimal.Round(a.Major)) + "\u00a0" + Unit(a.Currency) : "–";

    public static string Unit(Currency currency) => currency.Code switch { "SEK" or "DKK" or "NOK" => "kr", "EUR" => "€", var code => code };

    /// <summary>Short month: "mar 2025".</summary>
    public string Month(Month month) => month.FirstDay.ToString("MMM yyyy", Culture);

    /// <summary>Whole month: "mars 2025".</summary>
    public string LongMonth(Month month) => month.FirstDay.ToString("MMMM yyyy", Culture);

    public string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);
}
