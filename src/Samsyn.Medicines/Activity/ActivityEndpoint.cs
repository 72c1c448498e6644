using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary><c>GET /api/medicines/activity</c>: the figures of the page for programs and as CSV.</summary>
static class ActivityEndpoint
{
    public const string Path = "/api/medicines/activity";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("activity").WithSummary("Bed days, admissions, discharges, population")
        .WithDescription("""
            What each organisation below `org` has reported of one `kind` (bed-days, admissions, discharges, population) for the months from `from` to `to`: one row for
            each figure, without the organisations below it. A value that is missing is null (an empty field with `format=csv`); months for which none is expected have no row.
            """)
        .Produces<IReadOnlyList<ActivityReport>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? kind, string? format, Scope scope, ActivityBooks books, TimeProvider time, CancellationToken cancel)
    {
        if (ActivityKinds.Of(kind ?? ActivityKind.BedDays.Word()) is not { } asked)
            return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("activity.kind", kind!, string.Join(", ", ActivityKinds.All.Select(k => k.Word()))));
        IReadOnlyList<ActivityReport> reports = [];
        if (scope.Organisation is { } top)
        {
            var table = ActivityTable.Of(await books.Read(asked, scope.Tree, cancel), asked, top, scope.Tree, scope.Period, Month.Of(time.GetLocalNow()));
            reports = [.. from row in table.Rows
                          from cell in row.Cells.Zip(table.Months)
                          where cell.First.IsMissing || cell.First.Value is not null
                          select new ActivityReport(row.Organisation.Code, row.Organisation.Name, cell.Second.ToString(), asked.Word(), cell.First.Value)];
        }
        return CsvAnswer.Of(format, reports, () => Text(reports), $"{asked.Word()}.csv");
    }

    static string Text(IReadOnlyList<ActivityReport> reports)
    {
        var table = new ResultTable("organisation", "name", "month", "kind", "value");
        foreach (var r in reports) table.Add(r.Organisation, r.Name, r.Month, r.Kind, r.Value);
        return table.Csv();
    }
}
