using Microsoft.AspNetCore.Http;

namespace Samsyn.Kernel.Problems;

/// <summary>Says no over HTTP: problem details (RFC 9457) from <c>/api</c>, a status whose page shows the sentence elsewhere.</summary>
public static class RefusalAnswer
{
    public static bool IsApi(this HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static Task Refuse(this HttpContext http, int status, Refusal refusal)
    {
        if (http.IsApi()) return Problem(status, refusal).ExecuteAsync(http);
        // The page for the status reads it from here
        http.Features.Set(refusal);
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static IResult Problem(int status, Refusal refusal) => new RefusalProblem(status, refusal);

    /// <summary>The stable <c>type</c> of a problem, <c>urn:samsyn:problem:import.no-profile</c>: the same on every installation, and no address that could die.</summary>
    public static string TypeOf(string code) => "urn:samsyn:problem:" + code;
}
