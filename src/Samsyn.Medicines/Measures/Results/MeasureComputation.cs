namespace Samsyn.Medicines.Measures.Results;

/// <summary>What the stored results of one measure were computed from: while it is the same, they hold.</summary>
sealed class MeasureComputation
{
    /// <summary>The measure's code.</summary>
    public required string Measure { get; init; }

    /// <summary>The stamp of what is computed (<see cref="MeasureStamp"/>).</summary>
    public required string Definition { get; set; }

    /// <summary>The stamp of who lies below whom.</summary>
    public required string Places { get; set; }

    /// <summary>Number of the last import that is counted in.</summary>
    public required int Import { get; set; }

    /// <summary>First and last month, 202503.</summary>
    public required int FirstMonth { get; set; }
    public required int LastMonth { get; set; }
    public required DateTime ComputedAtUtc { get; set; }
}
