namespace Samsyn.Medicines.Signals;

/// <summary>What one look at all measures came to.</summary>
/// <param name="Measures">How many measures were looked at.</param>
/// <param name="Organisations">In how many organisations.</param>
/// <param name="Found">How many signals are new.</param>
/// <param name="Continued">How many that were there before are seen still.</param>
sealed record SignalTally(int Measures, int Organisations, int Found, int Continued)
{
    public static SignalTally Nothing { get; } = new(0, 0, 0, 0);
}
