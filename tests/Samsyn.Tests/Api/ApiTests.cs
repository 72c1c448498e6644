using System.Net;
using System.Text.Json;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Api;

public sealed class ApiTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_describes_the_API_and_nothing_else()
    {
        using var document = JsonDocument.Parse(await site.Browser().GetStringAsync("/openapi/v1.json", Cancel));

        Assert.StartsWith("3.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.All(document.RootElement.GetProperty("paths").EnumerateObject(), p => Assert.StartsWith("/api/", p.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_there_is_answered_by_problem_details()
    {
        var answer = await site.Browser().GetAsync("/api/nothing-of-the-kind", Cancel);
        using var problem = JsonDocument.Parse(await answer.Text());

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("urn:samsyn:problem:request.not-found", problem.RootElement.GetProperty("type").GetString());
    }
}
