using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Events.Store;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Overview;

/// <summary><c>GET /api/medicines/overview</c>: the overview's numbers for programs, its table as CSV.</summary>
static class OverviewEndpoint
{
    public const string Path = "/api/medicines/overview";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("overview").WithSummary("What is used, and what moves")
        .WithDescription("The numbers of /medicines/overview with the same query: org, from, to, atc, quantity (cost, ddd, packages), kind. Costs in whole currency units. `format=csv` gives the table of ATC groups.")
        .Produces<OverviewNumbers>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, Scope scope, OverviewRun run, MedicineWords words, CancellationToken cancel)
    {
        await words.Load(cancel);
        var answer = await run.Answer(OverviewQuestion.Read(scope), cancel);
        var numbers = OverviewNumbers.Of(answer, scope, words);
        return CsvAnswer.Of(format, numbers, () => Csv(numbers), "overview.csv");
    }

    static string Csv(OverviewNumbers numbers)
    {
        var table = new ResultTable("atc", "name", "cost", "ddd", "packages", "share", "change", "growth-per-year");
        foreach (var g in numbers.Groups) table.Add(g.Atc, g.Name, g.Cost, g.Ddd, g.Packages, g.Share, g.Change, g.GrowthPerYear);
        return table.Csv();
    }
}
