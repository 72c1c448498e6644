using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary><c>GET /api/medicines/measures/{code}</c>: one measure of the organisation looked at, month by month.</summary>
static class MeasureEndpoint
{
    public const string Path = "/api/medicines/measures/{code}";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("measure").WithSummary("One measure, month by month")
        .WithDescription("The numbers of /medicines/measures/{code} with the same query: org, from, to. Value = numerator ÷ denominator × the measure's scale. A month that is missing has nulls; one of fewer than five persons is null and `hidden` for those who may not see rows. Measures of net costs need the permission for them. `format=csv` gives a table.")
        .Produces<IReadOnlyList<MeasureNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Answer(string code, string? format, Scope scope, MeasureFolder folder, MeasureResults results, IFreshness freshness, Access access, CancellationToken cancel)
    {
        if (format is not (null or "" or "json" or "csv")) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("measure.format", format));
        if (scope.Organisation is not { } here || folder.Catalogue.Find(code) is not { Status: MeasureStatus.Published } measure)
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("measure.unknown", code));
        if (!MeasureReach.MaySee(measure, here, access, scope)) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, Refusal.Of("measure.net-price", code));
        var found = (await results.Of([code], [here.Code], scope.Period, cancel))[code];
        var months = MeasureMonths.Of(measure, found, MeasureReach.SeesPersons(here, access, scope));
        var fresh = await freshness.For(here, scope.Tree, cancel);
        MeasureNumber[] rows = [.. scope.Period.Months().Select(m => MeasureNumber.Of(here.Code, m, months, fresh.IsProvisional(m)))];
        return format == "csv" ? TypedResults.File(Encoding.UTF8.GetBytes(Csv(rows)), "text/csv; charset=utf-8", code + ".csv") : TypedResults.Ok(rows);
    }

    static string Csv(IEnumerable<MeasureNumber> rows)
    {
        var table = new ResultTable("organisation", "month", "numerator", "denominator", "value", "provisional", "hidden");
        foreach (var r in rows) table.Add(r.Organisation, r.Month, r.Numerator, r.Denominator, r.Value, r.Provisional, r.Hidden);
        return table.Csv();
    }
}
