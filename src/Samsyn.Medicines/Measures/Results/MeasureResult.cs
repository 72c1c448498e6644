namespace Samsyn.Medicines.Measures.Results;

/// <summary>One measure's value for one organisation and month, kept so that pages need not ask the event store.</summary>
/// <remarks>Where nothing is known of the numerator there is no line: the value is missing.</remarks>
sealed class MeasureResult
{
    /// <summary>The measure's code.</summary>
    public required string Measure { get; init; }

    /// <summary>The organisation's code; all below it is counted in.</summary>
    public required string Organisation { get; init; }

    /// <summary>202503.</summary>
    public required int Month { get; init; }

    /// <summary>Already less what is taken from it.</summary>
    public decimal? Numerator { get; init; }
    public decimal? Denominator { get; init; }
    public decimal? Value { get; init; }

    /// <inheritdoc cref="MeasureValue.Coverage"/>
    public decimal? Coverage { get; init; }

    /// <summary>Whether only those with row access may see it. It is judged with all organisations of the month and written with the numbers.</summary>
    public bool IsVeiled { get; init; }
}
