using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.App.Api;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Api;

public sealed class ApiProblemsTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_is_told_with_its_code_and_sentence()
    {
        var (status, problem) = await Ask(_ => throw Refusal.Of("import.no-match").AsException());

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(("urn:samsyn:problem:import.no-match", "No file matches; name a file, a folder or a pattern in quotes."), problem);
    }

    [Fact]
    public async Task A_failure_tells_nothing_of_the_inside()
    {
        var (status, problem) = await Ask(_ => throw new InvalidOperationException("the secret inside"));

        Assert.Equal((HttpStatusCode.InternalServerError, "urn:samsyn:problem:server.failed"), (status, problem.Type));
        Assert.DoesNotContain("secret", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_request_keeps_its_status()
    {
        var (status, problem) = await Ask(_ => throw new BadHttpRequestException("the value inside", StatusCodes.Status413PayloadTooLarge));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "urn:samsyn:problem:request.too-large"), (status, problem.Type));
    }

    static async Task<(HttpStatusCode Status, (string? Type, string? Detail) Problem)> Ask(Func<HttpContext, Task> work)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Repository.Texts);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var site = builder.Build();
        site.UseApiProblems();
        site.Run(new RequestDelegate(work));
        await site.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new(site.Urls.First()) };
        using var answer = await client.GetAsync("/api/x", Cancel);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return (answer.StatusCode, (problem.RootElement.GetProperty("type").GetString(), problem.RootElement.GetProperty("detail").GetString()));
    }
}
