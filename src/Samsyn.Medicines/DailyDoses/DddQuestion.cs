namespace Samsyn.Medicines.DailyDoses;

/// <summary>An amount of medicine, as a delivery tells it: what there is to make DDDs of. Null is what the delivery does not tell.</summary>
sealed record DddQuestion
{
    /// <summary>DDDs that the source itself counted; used as they are.</summary>
    public decimal? Ddds { get; init; }

    public string? Atc { get; init; }

    /// <summary>As delivered, or WHO's code.</summary>
    public string? Route { get; init; }

    /// <summary>How much, in <see cref="Unit"/>: 1500 mg, 30 tablets.</summary>
    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    /// <summary>How much is in one unit or in a volume, as delivered: "500 mg", "10 mg/ml".</summary>
    public string? Strength { get; init; }

    /// <summary>Packages, where <see cref="Quantity"/> is not told.</summary>
    public decimal? Packages { get; init; }

    /// <summary>How much is in one package, in <see cref="Unit"/>.</summary>
    public decimal? PackageSize { get; init; }

    /// <summary>Which version of the index counts: the day of the event.</summary>
    public DateOnly Day { get; init; }
}
