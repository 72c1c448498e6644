using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Events.Store;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Measures.Pages;

namespace Samsyn.Medicines.Measures.EventRows;

/// <summary><c>GET /api/medicines/measures/{code}/events</c>: the events behind one month of a measure.</summary>
static class EventRowsEndpoint
{
    public const string Path = "/api/medicines/measures/{code}/events";
    const int Most = 100_000;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.ReadRows).WithTags("Medicines").WithName("measure-events").WithSummary("The events behind one month of a measure")
        .WithDescription("The events of /medicines/measures/{code}/events with the same query: org, month, side (numerator, minus, denominator). Each look is written in the audit trail. Pseudonym, age, sex and indication are empty for those who may not see persons. `format=csv` gives a table.")
        .Produces<IReadOnlyList<SingleEvent>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Answer(string code, string? month, string? side, string? format, Scope scope, Access access, MeasureFolder folder, EventRowsRun run, CancellationToken cancel)
    {
        if (MeasureFormat.Refuses(format) is { } no) return no;
        if (scope.Organisation is not { } here || folder.Catalogue.Find(code) is not { Status: MeasureStatus.Published } measure)
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("measure.unknown", code));
        if (!MeasureReach.MaySee(measure, here, access, scope)) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, Refusal.Of("measure.net-price", code));
        var (question, refused) = EventRowsQuestion.Read(measure, month, side);
        if (question is null) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, refused!);

        var page = await run.Answer(question, here, scope, 0, Most, cancel);
        if (page.Total > Most) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("measure.too-many-events", $"{page.Total}", $"{Most}"));
        return CsvAnswer.Of(format, page.Rows, () => Csv(page.Rows), $"{code}-{question.Month}-{question.Side}.csv");
    }

    static string Csv(IReadOnlyList<SingleEvent> rows)
    {
        var table = new ResultTable("time", "organisation", "kind", "product", "atc", "form", "route", "strength", "quantity", "unit", "packages", "ddd", "cost", "currency", "person", "age", "sex", "indication");
        foreach (var r in rows)
            table.Add(r.Time, r.Organisation, r.Kind, r.Product, r.Atc, r.Form, r.Route, r.Strength, r.Quantity, r.Unit, r.Packages, r.Ddd, r.Cost / 100m, r.Currency, r.Person, r.Age, r.Sex, r.Indication);
        return table.Csv();
    }
}
