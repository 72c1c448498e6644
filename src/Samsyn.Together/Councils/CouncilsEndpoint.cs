using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Councils;

/// <summary><c>GET /api/together/councils</c>: the list of the page with each council's share of patients, for programs and for taking along.</summary>
static class CouncilsEndpoint
{
    public const string Path = "/api/together/councils";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("councils").WithSummary("Councils that the reader may see, with their share of patients today")
        .WithDescription("What /together/councils lists with the same query: org, show=mine. `format=csv` gives a table.")
        .Produces<IReadOnlyList<CouncilNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, string? show, Scope scope, CouncilList list, CancellationToken cancel)
    {
        if (format is not (null or "" or "json" or CsvAnswer.Format)) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("challenge.format", format));
        CouncilNumber[] rows = [.. (await list.Of(scope.Actor, scope.Tree, scope.Tree.Find(scope.Query.GetValueOrDefault("org")), show == "mine", cancel)).Select(CouncilNumber.Of)];
        var table = new ResultTable("id", "name", "language", "organisation", "joint", "founded", "ended", "seats", "sitting", "patients", "vacant", "rule", "share_met", "next_term_ends");
        foreach (var r in rows)
            table.Add($"{r.Id}", CsvCell.Written(r.Name), r.Language, r.Organisation, r.IsJoint, r.Founded, r.Ended, r.Seats, r.Sitting, r.Patients, r.Vacant, r.Rule, r.IsShareMet, r.NextTermEnds);
        return CsvAnswer.Of(format, rows, table.Csv, "councils.csv");
    }
}
