namespace Samsyn.Kernel.Charts;

/// <summary>One line or set of bars of a chart: a value for each position on the axis, null where it is missing.</summary>
/// <param name="Name">Written beside the line.</param>
/// <param name="IsBound">A target or limit: a line without points, for nobody measured it.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, bool IsBound = false);
