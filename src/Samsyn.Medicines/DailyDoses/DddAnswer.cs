namespace Samsyn.Medicines.DailyDoses;

/// <summary>A number of DDDs and how it was made, or the reason why there is none.</summary>
sealed record DddAnswer
{
    /// <summary>Null: there is none, for the reason that <see cref="Why"/> tells. Never zero for what is not known.</summary>
    public decimal? Ddds { get; private init; }

    public NoDddReason? Why { get; private init; }

    /// <summary>What stands in the holes of the reason's sentence, by position: code, route, unit or strength as told.</summary>
    public IReadOnlyList<string> Holes { get; private init; } = [];

    public DddSource? Source { get; private init; }

    /// <summary>The line of the index that was used.</summary>
    public DefinedDose? Dose { get; private init; }

    /// <summary>The listed product that was used.</summary>
    public CombinedProduct? Product { get; private init; }

    /// <summary>How much there is in the unit of the DDD.</summary>
    public decimal? Total { get; private init; }

    /// <summary>Of a strength of several substances the first was counted.</summary>
    public bool CountsFirstSubstance { get; private init; }

    public static DddAnswer Told(decimal ddds) => new() { Ddds = ddds, Source = DddSource.Delivery };

    public static DddAnswer Of(DefinedDose dose, decimal total, bool first) =>
        new() { Ddds = total / dose.Amount, Source = DddSource.Index, Dose = dose, Total = total, CountsFirstSubstance = first };

    /// <param name="one">One DDD in the unit of <paramref name="total"/>.</param>
    public static DddAnswer Of(CombinedProduct product, decimal total, decimal one) =>
        new() { Ddds = total / one, Source = DddSource.CombinedProducts, Product = product, Total = total };

    public static DddAnswer None(NoDddReason why, params string?[] holes) => new() { Why = why, Holes = [.. holes.Select(h => h ?? "")] };
}
