using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Kernel.Measures;

/// <summary>A measure over the months, with its control chart.</summary>
/// <param name="Months">One point of the chart each.</param>
/// <param name="Chart">Null: too few months have a value that may be shown.</param>
/// <param name="Said">What the chart says, in a sentence of the reader's language; "" without a chart.</param>
/// <param name="Unit">Written over the axis.</param>
/// <param name="ProvisionalFrom">First position whose value may still change; null when all are final.</param>
/// <param name="BetterSince">The first month of a lasting change for the better that still stands; null: none, or neither way is better.</param>
/// <param name="Format">How a value is written, a missing one included.</param>
public sealed record MeasureCourse(NamedMeasure Measure, Period Months, SpcResult? Chart, string Said, string Unit, int? ProvisionalFrom, Month? BetterSince, Func<double?, string> Format);
