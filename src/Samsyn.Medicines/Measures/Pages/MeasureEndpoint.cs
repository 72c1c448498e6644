using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary><c>GET /api/medicines/measures/{code}</c>: one measure of the organisation looked at, month by month.</summary>
static class MeasureEndpoint
{
    public const string Path = "/api/medicines/measures/{code}";

    public const string PartsPath = Path + "/parts";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapMonths(endpoints);
        endpoints.MapGet(PartsPath, Parts)
            .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("measure-parts").WithSummary("One measure by medicines or persons")
            .WithDescription("`by` is a part (`atc1` to `atc5`, `age`, `sex`, `indication`) and, with a comma, a time (`month`, `quarter`, `year`): by=atc4,month. Each part is a ratio of sums; activity is told per part only by ATC code. Who may not see rows is told by age, sex or indication only of an organisation with none above it, and measures of persons not by ATC code; months of fewer than five persons, or that would tell them, are then in no sum, and `hiddenMonths` says how many. `format=csv` gives a table.")
            .Produces<IReadOnlyList<MeasurePartNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    static void MapMonths(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("measure").WithSummary("One measure, month by month")
        .WithDescription("The numbers of /medicines/measures/{code} with the same query: org, from, to. Value = numerator ÷ denominator × the measure's scale. A month that is missing has nulls; one of fewer than five persons, or that would tell one, is null and `hidden` for those who may not see rows. Measures of net costs need the permission for them. `format=csv` gives a table.")
        .Produces<IReadOnlyList<MeasureNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Answer(string code, string? format, Scope scope, MeasureFolder folder, SeenResults results, IFreshness freshness, Access access, CancellationToken cancel)
    {
        if (MeasureFormat.Refuses(format) is { } refused) return refused;
        if (scope.Organisation is not { } here || folder.Catalogue.Find(code) is not { Status: MeasureStatus.Published } measure)
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("measure.unknown", code));
        if (!MeasureReach.MaySee(measure, here, access, scope)) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, Refusal.Of("measure.net-price", code));
        var months = (await results.Of([code], [here.Code], scope.Period, scope, cancel))[code].FirstOrDefault() ?? MeasureMonths.None(here.Code);
        var fresh = await freshness.For(here, scope.Tree, cancel);
        MeasureNumber[] rows = [.. scope.Period.Months().Select(m => MeasureNumber.Of(here.Code, m, months, fresh.IsProvisional(m)))];
        return CsvAnswer.Of(format, rows, () => Csv(rows), code + ".csv");
    }

    static async Task<IResult> Parts(
        string code, string? by, string? format, Scope scope, MeasureFolder folder, MeasureParts parts, ActivityBooks books, Access access, CancellationToken cancel)
    {
        if (MeasureFormat.Refuses(format) is { } refused) return refused;
        if (scope.Organisation is not { } here || folder.Catalogue.Find(code) is not { Status: MeasureStatus.Published } measure)
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("measure.unknown", code));
        if (!MeasureReach.MaySee(measure, here, access, scope)) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, Refusal.Of("measure.net-price", code));
        if (MeasureBy.Read(by ?? "") is not { Level: null, Part: { } part } asked)
            return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("measure.by-part", by ?? "", string.Join(", ", MeasurePart.Words)));
        if (part.Refuses(measure) is { } refusal) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, refusal);
        var question = asked.Question(scope.Period, scope.Tree, here);
        var sees = MeasureReach.SeesRows(here, access, scope);
        if (!sees && part.RefusesToHide(measure, isTop: scope.Tree.Path(here).Count == 1) is { } onlyRows) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, onlyRows);
        var book = await books.Read(null, scope.Tree, cancel);
        var rows = await parts.Rows(measure, asked, question, book, sees, cancel);
        MeasurePartNumber[] numbers = [.. rows.Select(r => new MeasurePartNumber(here.Code, r.Row.Part, r.Row.Time, r.Row.Numerator, r.Row.Denominator, r.Row.Value, r.HiddenMonths))];
        var table = new ResultTable("organisation", part.Word, asked.Time ?? "time", "numerator", "denominator", "value", "hidden_months");
        foreach (var n in numbers) table.Add(n.Organisation, n.Part, n.Time, n.Numerator, n.Denominator, n.Value, n.HiddenMonths);
        return CsvAnswer.Of(format, numbers, table.Csv, $"{code}-{part.Word}.csv");
    }

    static string Csv(IEnumerable<MeasureNumber> rows)
    {
        var table = new ResultTable("organisation", "month", "numerator", "denominator", "value", "provisional", "hidden", "coverage");
        foreach (var r in rows) table.Add(r.Organisation, r.Month, r.Numerator, r.Denominator, r.Value, r.Provisional, r.Hidden, r.Coverage);
        return table.Csv();
    }
}
