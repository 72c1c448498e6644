using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Organisations;

/// <summary>The organisations that one may see, as the CSV file that the import reads.</summary>
static class OrganisationsEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/admin/organisations.csv", (Scope scope) =>
        {
            var seen = scope.Choices.SelectMany(scope.Tree.WithAllBelow).Distinct().Select(o => OrganisationLine.Of(o, id => scope.Tree.Find(id)?.Code));
            return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(OrganisationCsv.Write(seen)), "text/csv; charset=utf-8", "organisations.csv");
        }).Needs("organisations.read").ExcludeFromDescription();
}
