using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Safety;

/// <summary>The policies "sign-in" (by address) and "import" (by person). Looking is never limited, only sending.</summary>
static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services, Limits limits) => services.AddRateLimiter(o =>
    {
        o.AddPolicy(Limits.SignInPolicy, http =>
            Sending(http, http.Connection.RemoteIpAddress?.ToString(), limits.SignInsPerMinute, TimeSpan.FromMinutes(1)));
        o.AddPolicy(Limits.ImportPolicy, http =>
            Sending(http, http.User.FindFirstValue(ClaimTypes.NameIdentifier), limits.ImportsPerHour, TimeSpan.FromHours(1)));
        o.OnRejected = (rejected, _) => new(TooMany(rejected));
    });

    static RateLimitPartition<string> Sending(HttpContext http, string? who, int permits, TimeSpan window) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(who ?? "", _ => new() { PermitLimit = permits, Window = window });

    static Task TooMany(OnRejectedContext rejected)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return rejected.HttpContext.Refuse(StatusCodes.Status429TooManyRequests, Refusal.Of("limit.too-many"));
    }
}
