using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.Api;

/// <summary>The description of the API at <c>/openapi/v1.json</c>, made from the endpoints themselves; the page <c>/openapi</c> shows it.</summary>
static class ApiSetup
{
    public const string Document = "v1";

    public static void AddApi(this IServiceCollection services) => services.AddOpenApi(Document, o =>
    {
        o.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Samsyn", Version = Document, License = new() { Name = "Apache-2.0" },
                Description = "What is used, where, at what cost. Everything here passes the same rules of access as the pages. "
                    + "Errors are problem details (RFC 9457) whose type is urn:samsyn:problem: and a stable code.",
            };
            // The address is that of whoever reads it; one from behind a proxy would mislead
            document.Servers = [];
            return Task.CompletedTask;
        });
        o.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsAttribute>().LastOrDefault() is { } needs)
                operation.Description = string.Join("\n\n", new[] { operation.Description, $"Needs the permission `{needs.Permission}`." }.Where(d => !string.IsNullOrEmpty(d)));
            operation.Responses ??= [];
            operation.Responses.TryAdd("default", new OpenApiResponse { Description = "A problem (RFC 9457): `type`, `title`, `status`, and `detail` with one sentence that says what to do." });
            return Task.CompletedTask;
        });
    });

    public static void MapApi(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new AllowAnonymousAttribute());
}
