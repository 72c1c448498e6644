namespace Samsyn.Medicines.DailyDoses;

/// <summary>A line of the ATC/DDD index or of the list of combined products, in one of its versions, as it is imported and stored.</summary>
sealed record DddLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Atc { get; init; }

    /// <summary>WHO's code; "" where the index names none, and for combined products.</summary>
    public string Route { get; init; } = "";

    public string? Note { get; init; }

    /// <summary>One DDD in <see cref="Unit"/>; null for combined products.</summary>
    public decimal? Amount { get; init; }

    public string? Unit { get; init; }

    /// <summary>Brand name of a combined product; null in the index.</summary>
    public string? Product { get; init; }

    public string? Form { get; init; }
    public string? Ingredients { get; init; }

    /// <summary>One DDD of a combined product, as the list writes it: "2 UD (=2 tab)".</summary>
    public string? UnitDoses { get; init; }

    /// <summary>First day; null: always was.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null: until further notice.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>What the line is about: two lines with the same are versions of each other.</summary>
    public (string, string, string?, string?, string?, string?) Subject => (Atc, Route.ToUpperInvariant(), Note, Product, Form, Ingredients);

    /// <summary>What the line says about it.</summary>
    public (decimal?, string?, string?) Value => (Amount, Unit, UnitDoses);

    public bool IsCombined => UnitDoses is not null;
}
