using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Samsyn.Kernel.Telemetry;

namespace Samsyn.App.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry: sent by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where, otherwise not even gathered.</summary>
/// <remarks>The other <c>OTEL_*</c> variables (headers, protocol, sampling, service name) work as OpenTelemetry describes them.</remarks>
static class TelemetrySetup
{
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is null or "") return;
        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("samsyn", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector())
            .WithTracing(t => t.AddSource(SamsynTelemetry.Name).AddAspNetCoreInstrumentation(o => o.Filter = http => !http.Request.Path.StartsWithSegments("/health")))
            .WithMetrics(m => m.AddMeter(SamsynTelemetry.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .UseOtlpExporter();
    }
}
