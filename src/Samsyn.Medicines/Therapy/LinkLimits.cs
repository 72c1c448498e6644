namespace Samsyn.Medicines.Therapy;

/// <summary>How far apart prescriptions may lie and still belong together, in hours.</summary>
/// <param name="Continuation">From the end of one to the start of the next, less than this.</param>
/// <param name="CombinationStart">From the start of one to the start of the other, at most this.</param>
/// <param name="CombinationAuthoring">Between the two being ordered, less than this.</param>
/// <remarks>The defaults are those of RAMSES (Dutey-Magni and others, github.com/ramses-antibiotics), 36, 24 and 6 hours.</remarks>
sealed record LinkLimits(double Continuation = 36, double CombinationStart = 24, double CombinationAuthoring = 6);
