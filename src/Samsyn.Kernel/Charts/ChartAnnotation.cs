namespace Samsyn.Kernel.Charts;

/// <summary>Something that happened, drawn on a chart as a line with its words.</summary>
/// <param name="Index">Index of the first point after it.</param>
/// <param name="Text">A few words.</param>
public sealed record ChartAnnotation(int Index, string Text);
