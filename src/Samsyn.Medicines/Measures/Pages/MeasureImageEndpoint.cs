using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary><c>GET /api/medicines/measures/{code}/picture</c>: one chart of a measure as an SVG file that needs nothing else.</summary>
static class MeasureImageEndpoint
{
    public const string Path = "/api/medicines/measures/{code}/picture";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("measure-picture").WithSummary("One chart of a measure as a picture")
        .WithDescription("The chart of /medicines/measures/{code} with the same query: org, from, to, preset (making-data-count, anhoej); chart is time, change or compared. An SVG file with title, units, source and colours in it.")
        .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Answer(string code, string? chart, Scope scope, Access access, MeasureFolder folder, MeasurePageRun run, IFreshness freshness, MeasureNames names, Texts texts, TimeProvider time,
        IServiceProvider services, ILoggerFactory logging, CancellationToken cancel)
    {
        if (chart is not (null or "" or "time" or "change" or "compared")) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("measure.chart", chart));
        if (scope.Organisation is not { } here || folder.Catalogue.Find(code) is not { Status: MeasureStatus.Published } measure)
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("measure.unknown", code));
        if (!MeasureReach.MaySee(measure, here, access, scope)) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, Refusal.Of("measure.net-price", code));

        var answer = await run.Answer(measure, here, scope, cancel);
        var control = answer.Series.Chart(MeasureReading.Preset(scope));
        if ((chart == "change" && control is null) || (chart == "compared" && answer.Funnel is null))
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("measure.no-chart", code));
        var fresh = await freshness.For(here, scope.Tree, cancel);
        string[] foot =
        [
            texts["measures.image.source", names.Of(here), texts.LongMonth(answer.Drawn.From), texts.LongMonth(answer.Drawn.To), texts.Day(DateOnly.FromDateTime(time.GetLocalNow().DateTime))],
        ];
        var parameters = new Dictionary<string, object?>
        {
            [nameof(MeasureImage.Answer)] = answer, [nameof(MeasureImage.Chart)] = chart ?? "time", [nameof(MeasureImage.Control)] = control, [nameof(MeasureImage.Foot)] = foot,
            [nameof(MeasureImage.ProvisionalFrom)] = answer.Drawn.Months().Index().Where(m => fresh.IsProvisional(m.Item)).Select(m => (int?)m.Index).FirstOrDefault(),
        };
        return TypedResults.File(Encoding.UTF8.GetBytes(await Draw(parameters, services, logging)), "image/svg+xml", $"{code}-{(chart is null or "" ? "time" : chart)}.svg");
    }

    static async Task<string> Draw(Dictionary<string, object?> parameters, IServiceProvider services, ILoggerFactory logging)
    {
        await using var renderer = new HtmlRenderer(services, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<MeasureImage>(ParameterView.FromDictionary(parameters))).ToHtmlString().Trim());
    }
}
