using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Initiatives;

/// <summary><c>GET /api/together/initiatives</c>: the list of the page, for programs and for taking along.</summary>
static class InitiativesEndpoint
{
    public const string Path = "/api/together/initiatives";

    const int Size = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("initiatives").WithSummary("Initiatives that the reader may see")
        .WithDescription("What /together/initiatives lists with the same query: q, org, phase (initiate, plan, implement, evaluate, on, ended), level, patients (the phase in which they came in, or none), measure, show=mine; what moved last first, at most 500 a page (`page`). `format=csv` gives a table.")
        .Produces<IReadOnlyList<InitiativeNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, string? page, Scope scope, InitiativeList list, CancellationToken cancel)
    {
        if (format is not (null or "" or "json" or CsvAnswer.Format)) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("challenge.format", format));
        var (lines, _) = await list.Of(scope.Actor, scope.Tree, InitiativeAsked.Read(scope.Query), AskedPage.Read(page), Size, cancel);
        InitiativeNumber[] rows = [.. lines.Select(l => InitiativeNumber.Of(l, scope.Tree))];
        var table = new ResultTable("id", "title", "language", "phase", "begun", "ended", "levels", "organisation", "patients_since", "people", "patients", "moved");
        foreach (var r in rows)
            table.Add($"{r.Id}", CsvCell.Written(r.Title), r.Language, r.Phase, r.Begun, r.Ended, string.Join(' ', r.Levels), r.Organisation, r.PatientsSince, r.People,
                r.Patients, r.Moved);
        return CsvAnswer.Of(format, rows, table.Csv, "initiatives.csv");
    }
}
