namespace Samsyn.Kernel.Statistics;

/// <summary>One point of a CUSUM chart.</summary>
/// <param name="Value">As it came; null: missing.</param>
/// <param name="High">What has added up above the target, zero or more (smax).</param>
/// <param name="Low">What has added up below the target, zero or less (smin).</param>
/// <param name="Target">The mean that the value is held against; null before the first value.</param>
/// <param name="Threshold">How far <paramref name="High"/> and <paramref name="Low"/> may go from zero before there is an alert; null before the first value.</param>
public sealed record CusumPoint(double? Value, double High, double Low, double? Target, double? Threshold, CusumFlag Flag);
