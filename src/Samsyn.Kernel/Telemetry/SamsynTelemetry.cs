using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Samsyn.Kernel.Telemetry;

/// <summary>Where all rooms report what they do and how often: traces and metrics named <c>Samsyn</c>. Names and counts, never a person's data.</summary>
/// <remarks>
/// Costs nothing while nobody listens. A span: <c>using var span = SamsynTelemetry.Spans.StartActivity("import");</c>. A counter:
/// <c>SamsynTelemetry.Meter.CreateCounter&lt;long&gt;("samsyn.import.rows", "{row}")</c>, made once in a static field.
/// </remarks>
public static class SamsynTelemetry
{
    public const string Name = "Samsyn";

    public static ActivitySource Spans { get; } = new(Name);
    public static Meter Meter { get; } = new(Name);
}
