using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Map;

/// <summary><c>GET /api/together/partnership-map</c>: the map of the page and of the year before, for programs and for taking along.</summary>
static class PartnershipMapEndpoint
{
    public const string Path = "/api/together/partnership-map";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("partnership-map").WithSummary("Level by phase: where patients take part, this year and the year before")
        .WithDescription("What /together/partnership-map shows with the same query: org, from, to, where=all. Only initiatives that the reader may see are counted. `format=csv` gives a table of the cells of both years.")
        .Produces<PartnershipYears>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, Scope scope, MapRun run, CancellationToken cancel)
    {
        if (format is not (null or "" or "json" or CsvAnswer.Format)) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("challenge.format", format));
        var before = scope.Period.YearBefore();
        var years = new PartnershipYears(MapRun.PlaceOf(scope)?.Code, PartnershipNumbers.Of(await run.Of(scope, scope.Period, cancel), scope.Period), PartnershipNumbers.Of(await run.Of(scope, before, cancel), before));
        var table = new ResultTable("from", "to", "level", "phase", "initiatives", "with_patients", "patients_say", "with_professionals", "with_industry", "with_research");
        foreach (var year in new[] { years.Period, years.YearBefore })
            foreach (var c in year.Cells)
                table.Add(year.From, year.To, c.Level, c.Phase, c.Initiatives, c.WithPatients, c.PatientsSay, c.WithProfessionals, c.WithIndustry, c.WithResearch);
        return CsvAnswer.Of(format, years, table.Csv, "partnership-map.csv");
    }
}
