using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Together.Compensation;

/// <summary>What a region pays, with the days from which.</summary>
/// <param name="Code">The file's name without ending.</param>
/// <param name="Places">Codes of the organisations where it holds, and below them; none named: everywhere that no other tariff names.</param>
/// <param name="Rates">The latest first.</param>
sealed record Tariff(string Code, LocalText Name, Currency Currency, IReadOnlyList<string> Places, IReadOnlyList<TariffRate> Rates)
{
    /// <summary>What holds on a day; null: the tariff had not begun.</summary>
    public TariffRate? On(DateOnly day) => Rates.FirstOrDefault(r => r.From <= day);

    /// <summary>The tariff of an organisation: of those that name it or one above it the nearest, else one for everywhere.</summary>
    public static Tariff? For(IReadOnlyList<Tariff> all, Organisation organisation, OrganisationTree tree) =>
        tree.Path(organisation).Reverse().Select(o => all.FirstOrDefault(t => t.Places.Contains(o.Code, StringComparer.OrdinalIgnoreCase))).OfType<Tariff>().FirstOrDefault()
        ?? all.FirstOrDefault(t => t.Places.Count == 0);

    /// <param name="file">The file's name.</param>
    public static Tariff? Read(string file, string text, List<ContentProblem> problems)
    {
        if (ContentNode.Read(file, text, problems) is not { } root) return null;
        root.Allow("name", "currency", "places", "rates");
        if (root.Text("name") is not { } name)
        {
            root.Problem("missing", "name");
            return null;
        }
        var currency = root.Needed("currency");
        if (currency.Length > 0 && !Currency.IsValid(currency)) root["currency"]!.Unknown("not-a-choice", ["SEK", "DKK", "NOK", "EUR"]);
        var rates = root.Many("rates").Select(TariffRate.Read).OfType<TariffRate>().OrderByDescending(r => r.From).ToList();
        if (rates.Count == 0) root.Problem("missing", "rates");
        return Currency.IsValid(currency) ? new(Path.GetFileNameWithoutExtension(file), name, new(currency), root.Words("places"), rates) : null;
    }
}

/// <summary>What is paid from a day on.</summary>
/// <param name="Base">A base amount such as prisbasbelopp, in kronor; null: none is used.</param>
sealed record TariffRate(DateOnly From, decimal? Base, IReadOnlyDictionary<CompensationKind, TariffAmount> Amounts)
{
    /// <summary>What a quantity is worth, in minor units, half an öre up; null: the tariff pays nothing for it.</summary>
    public long? Minor(CompensationKind kind, decimal quantity) =>
        Amounts.TryGetValue(kind, out var amount) ? (long)decimal.Round(amount.Minor(Base) * quantity, MidpointRounding.AwayFromZero) : null;

    public static TariffRate? Read(ContentNode node)
    {
        node.Allow("from", "base", "hours", "kilometres", "care-hours");
        if (node["from"] is null) node.Problem("missing", "from");
        var baseAmount = node.Number("base");
        var amounts = new Dictionary<CompensationKind, TariffAmount>();
        foreach (var (kind, key) in new[] { (CompensationKind.Hours, "hours"), (CompensationKind.Kilometres, "kilometres"), (CompensationKind.CareHours, "care-hours") })
            if (TariffAmount.Read(node, key, baseAmount is not null) is { } amount) amounts[kind] = amount;
        return node.Day("from") is { } from ? new(from, baseAmount, amounts) : null;
    }
}
