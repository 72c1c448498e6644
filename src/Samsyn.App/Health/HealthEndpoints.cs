using Microsoft.AspNetCore.Authorization;

namespace Samsyn.App.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. For load balancers and <c>samsyn health</c>; open to all.</summary>
static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var health = endpoints.MapGroup("/health").WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();
        health.MapGet("/live", () => TypedResults.Json(new { State = "alive" }));
        health.MapGet("/ready", async (Readiness readiness, CancellationToken cancel) =>
        {
            var report = await readiness.Ask(cancel);
            return TypedResults.Json(report, statusCode: report.State == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
