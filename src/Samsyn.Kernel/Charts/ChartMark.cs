namespace Samsyn.Kernel.Charts;

/// <summary>Something that happened, drawn on a chart.</summary>
/// <param name="Index">The position on the axis.</param>
/// <param name="Text">A word or two.</param>
public sealed record ChartMark(int Index, string Text);
