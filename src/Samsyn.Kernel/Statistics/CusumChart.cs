namespace Samsyn.Kernel.Statistics;

/// <summary>A series with what CUSUM made of it.</summary>
/// <param name="Points">One for each value that came in, in the same order.</param>
/// <param name="LastAlert">Null when the last point raises none.</param>
public sealed record CusumChart(IReadOnlyList<CusumPoint> Points, CusumAlert? LastAlert);
