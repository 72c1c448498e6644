namespace Samsyn.Medicines.DailyDoses;

/// <summary>The ATC/DDD index and the list of combined products, as imported, with all their versions; looked up by code, route and day.</summary>
sealed class DddIndex
{
    public static DddIndex Empty { get; } = new([], []);

    readonly ILookup<string, DefinedDose> _doses;
    readonly ILookup<string, CombinedProduct> _products;

    public DddIndex(IEnumerable<DefinedDose> doses, IEnumerable<CombinedProduct> products)
    {
        _doses = doses.ToLookup(d => d.Atc, StringComparer.Ordinal);
        _products = products.ToLookup(p => p.Atc, StringComparer.Ordinal);
    }

    public bool IsEmpty => _doses.Count == 0 && _products.Count == 0;

    /// <summary>Every DDD of a code, whenever valid.</summary>
    public IEnumerable<DefinedDose> Of(string atc) => _doses[atc];

    /// <summary>The listed combined products of a code on a day.</summary>
    public IReadOnlyList<CombinedProduct> Combined(string atc, DateOnly day) => [.. _products[atc].Where(p => p.IsValid(day))];

    /// <summary>Days on which something that the index says of a code begins or has just ended.</summary>
    public IEnumerable<DateOnly> Starts(string atc) =>
        _doses[atc].Select(d => (d.ValidFrom, d.ValidTo)).Concat(_products[atc].Select(p => (p.ValidFrom, p.ValidTo)))
            .SelectMany(v => new[] { v.ValidFrom, v.ValidTo is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null }).OfType<DateOnly>().Distinct();

    public bool HasCombined(string atc) => _products.Contains(atc);

    /// <summary>The code's DDD for a route on a day.</summary>
    /// <param name="route">WHO's code. A route without a form of its own (Inhal) also finds those with one (Inhal.powder), if they agree.</param>
    /// <returns>The DDD, or why there is none.</returns>
    public (DefinedDose? Dose, NoDddReason? Why) Find(string atc, string route, DateOnly day)
    {
        var all = _doses[atc].ToList();
        if (all.Count == 0) return (null, NoDddReason.AtcWithoutDdd);
        var ofRoute = all.Where(d => Same(d.Route, route)).ToList();
        if (ofRoute.Count == 0) ofRoute = [.. all.Where(d => d.Route.StartsWith(route + ".", StringComparison.OrdinalIgnoreCase))];
        if (ofRoute.Count == 0) return (null, NoDddReason.RouteWithoutDdd);
        var then = ofRoute.Where(d => d.IsValid(day)).ToList();
        if (then.Count == 0) return (null, NoDddReason.NotThen);
        // A note limits a DDD to a depot injection or the like: without one it is the general DDD
        if (then.Count > 1 && then.Count(d => d.Note is null) == 1) then = [.. then.Where(d => d.Note is null)];
        return then.Select(d => (d.Amount, d.Unit)).Distinct().Count() == 1 ? (then[0], null) : (null, NoDddReason.SeveralDdds);
    }

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
