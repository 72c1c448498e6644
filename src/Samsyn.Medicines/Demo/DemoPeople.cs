namespace Samsyn.Medicines.Demo;

/// <summary>Who gets it.</summary>
sealed record DemoPeople
{
    /// <summary>Mean age, years.</summary>
    public double Age { get; init; } = 60;

    /// <summary>Standard deviation of the age, years.</summary>
    public double Spread { get; init; } = 15;

    /// <summary>Share of women.</summary>
    public double Women { get; init; } = 0.5;
}
