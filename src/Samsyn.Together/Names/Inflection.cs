namespace Samsyn.Together.Names;

/// <summary>Whether a word is a name with an ending, or a compound that begins with it, in Swedish, Danish, Norwegian or English. Pure.</summary>
static class Inflection
{
    /// <summary>Shorter names begin too many other words to be looked for within compounds.</summary>
    public const int ShortestInCompound = 7;

    // In plain letters: genitives, definite forms, plurals, and the e by which English substances differ (semaglutide)
    static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "s", "e", "es", "a", "as", "n", "ns", "t", "ts", "en", "ens", "et", "ets", "er", "ers", "ar", "ars", "or", "ors", "ene", "enes", "erne", "ernes", "erna", "ernas", "arna", "arnas",
        "orna", "ornas", "na", "nas", "ne", "nes",
    };

    // What follows in a compound: treatment, pen, tablet, user … Anything else may be another word that only begins alike
    static readonly string[] Heads = [.. new[]
    {
        "behandl", "terapi", "kur", "penn", "spruta", "sprut", "sprojt", "injek", "tablett", "tablet", "kapsel", "kapsl", "plaster", "plaster", "kram", "creme", "salva", "salve", "preparat",
        "pill", "dos", "patient", "pasient", "anvand", "bruk", "brug", "start", "medicin", "medisin", "lakemed", "lagemid", "legemid", "recept", "resept", "infusion", "infusjon", "studi",
        "grupp", "gruppe", "brist", "mangel", "pris", "kostnad", "udgift", "utgift", "pump", "inhalator", "ampull", "ampul", "dropp", "drop", "generik", "biosim", "original", "kopi", "program", "avtal", "aftal",
        "avtale", "fri", "fritt", "effekt", "biverk", "bivirk", "niva", "halt", "naiv", "resisten", "tolerans", "tal", "prov", "prove", "fabrik", "koncern", "kontor", "salj", "salg", "salgs", "anstalld", "ansatt",
    }.Select(PlainWord.Plainly).Distinct()];

    public static bool Is(string word, string name)
    {
        if (!word.StartsWith(name, StringComparison.Ordinal)) return false;
        var rest = word[name.Length..];
        return rest.Length == 0 || Endings.Contains(rest) || (name.Length >= ShortestInCompound && IsHead(rest));
    }

    /// <summary>With the s or e that joins compounds, or without: <c>metformin-s-behandling</c>.</summary>
    static bool IsHead(string rest) =>
        Heads.Any(h => rest.StartsWith(h, StringComparison.Ordinal))
        || (rest[0] is 's' or 'e' or '-' && Heads.Any(h => rest.AsSpan(1).StartsWith(h, StringComparison.Ordinal)));
}
