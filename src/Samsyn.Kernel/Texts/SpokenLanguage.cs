using System.Globalization;

namespace Samsyn.Kernel.Texts;

/// <summary>As long as it stands, words and numbers are in another language than the request's: for what is written to somebody else.</summary>
public sealed class SpokenLanguage : IDisposable
{
    readonly (CultureInfo Culture, CultureInfo Ui) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    /// <param name="language">en, sv, da or nb; anything else is English.</param>
    public SpokenLanguage(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture =
            CultureInfo.GetCultureInfo(Languages.Cultures.GetValueOrDefault(language) ?? Languages.Cultures[Languages.Default]);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
