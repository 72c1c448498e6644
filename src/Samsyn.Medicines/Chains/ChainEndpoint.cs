using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Events.Store;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Chains;

/// <summary><c>GET /api/medicines/chain</c>: the chain of the organisation looked at and of those below it.</summary>
static class ChainEndpoint
{
    public const string Path = "/api/medicines/chain";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("chain").WithSummary("Where medicine goes")
        .WithDescription("The numbers of /medicines/chain with the same query: org, from, to, atc, quantity (ddd, packages, cost). Costs in whole currency units. The first row is the whole. A step that was not delivered is null, and `unaccounted` is then null or, with `upperBound`, the most it can be.")
        .Produces<IReadOnlyList<ChainNumbers>>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, Scope scope, ChainRun run, CancellationToken cancel)
    {
        if (scope.Organisation is not { } top) return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("chain.no-organisation"));
        var answer = await run.Answer(ChainQuestion.Read(scope.Query, top, scope.Period), scope.Tree, cancel);
        ChainNumbers[] rows = [ChainNumbers.From(top, answer.Chain, answer.Quantity), .. answer.Units.Select(u => ChainNumbers.From(u.Organisation, u.Chain, answer.Quantity))];
        return CsvAnswer.Of(format, rows, () => Csv(rows), "chain.csv");
    }

    static string Csv(IEnumerable<ChainNumbers> rows)
    {
        var table = new ResultTable(["organisation", "name", "quantity", .. EventWords.Kinds, "unaccounted", "upper-bound"]);
        foreach (var r in rows)
            table.Add(r.Organisation, r.Name, r.Quantity, r.Purchased, r.Prescribed, r.Dispensed, r.Administered, r.HandedOut, r.Returned, r.Discarded, r.Unaccounted, r.UpperBound);
        return table.Csv();
    }
}
