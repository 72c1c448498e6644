using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures;

/// <summary>One measure's value for one organisation and month.</summary>
/// <param name="Organisation">Its code; "" where all there is was taken together.</param>
/// <param name="Month">The month.</param>
/// <param name="Numerator">Already less what is taken from it; null: missing.</param>
/// <param name="Denominator">Null: missing.</param>
/// <param name="Value">Null: missing, because either side is or because there is nothing to divide by.</param>
/// <param name="Part">Which part of it, where the measure is told by parts (<see cref="MeasurePart"/>); "" for the whole, and for what events do not say.</param>
public sealed record MeasureValue(string Organisation, Month Month, decimal? Numerator, decimal? Denominator, decimal? Value, string Part = "")
{
    /// <summary>Whether it may be shown only to those with row access: it is of few persons, or what those could be derived from (<see cref="Veil.PersonVeil"/>).</summary>
    public bool IsVeiled { get; init; }

    /// <summary>
    /// Conversion coverage: of the events whose DDDs or milligrams are summed, the share of which they are known, from 0 to 1; of a ratio, that of the side of which less is known.
    /// Null: nothing is converted, or there are no events.
    /// </summary>
    public decimal? Coverage { get; init; }

    /// <summary>Divides, where there is something to divide by.</summary>
    public static decimal? Ratio(decimal? numerator, decimal? denominator, decimal per) => denominator is null or 0 ? null : numerator / denominator * per;
}
