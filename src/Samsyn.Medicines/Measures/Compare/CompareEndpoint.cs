using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Measures.Pages;

namespace Samsyn.Medicines.Measures.Compare;

/// <summary><c>GET /api/medicines/compare</c>: several measures of one organisation, with limits and peers.</summary>
static class CompareEndpoint
{
    public const string Path = "/api/medicines/compare";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("compare").WithSummary("Several measures of one organisation")
        .WithDescription("The figures of /medicines/compare with the same query: org, from, to, m (codes, by commas), tag. For each measure first the months compared together, with the peers' median; then each month with the centre and limits of its control chart. `format=csv` gives a table.")
        .Produces<IReadOnlyList<CompareNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, Scope scope, CompareRun run, MeasureWords words, CancellationToken cancel)
    {
        if (MeasureFormat.Refuses(format) is { } refused) return refused;
        var numbers = scope.Organisation is { } here ? CompareNumber.Of(await run.Answer(here, CompareChoice.Read(scope), scope, cancel), words).ToList() : [];
        return CsvAnswer.Of(format, numbers, () => Csv(numbers), "measures.csv");
    }

    static string Csv(IEnumerable<CompareNumber> numbers)
    {
        var table = new ResultTable("measure", "name", "unit", "better", "organisation", "time", "numerator", "denominator", "value", "peers", "peers_median", "peers_below", "peers_above",
            "centre", "lower", "upper", "signal", "provisional", "hidden");
        foreach (var n in numbers)
            table.Add(n.Measure, n.Name, n.Unit, n.Better, n.Organisation, n.Time, n.Numerator, n.Denominator, n.Value, n.Peers, n.PeersMedian, n.Below, n.Above,
                n.Centre, n.Lower, n.Upper, n.Signal, n.Provisional, n.Hidden);
        return table.Csv();
    }
}
