using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Explore;

/// <summary><c>GET /api/events/explore</c>: the question of the page and the command, for programs.</summary>
static class ExploreEndpoint
{
    public const string Path = "/api/events/explore";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Explore)
        .WithTags("Events").WithName("explore").WithSummary("How much of what, where and when")
        .WithDescription("""
            Sums one quantity over medicine events. Example: `/api/events/explore?atc=J01&quantity=ddd&by=year,region` answers
            `{"rows":[{"year":"2025","region":"Region Nord","ddd":409589.54,"events":812}]}`. With `format=csv` the columns are the names in `by`, then the quantity.
            A number that is missing is null (an empty field in CSV), never zero. Sums are exact decimals. By age, sex or indication only for those who may see rows.
            """)
        .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: ["text/csv", "application/vnd.apache.parquet"])
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

    static async Task<IResult> Answer([AsParameters] ExploreParameters parameters, HttpRequest request, Scope scope, Access access, ExploreRun run, DataFolder folder, TextTable texts,
        CancellationToken cancel)
    {
        var (question, refusals) = ExploreParser.Read(Pairs(request.Query));
        if (refusals.Count > 0)
        {
            var errors = refusals.ToDictionary(r => r.Key, r => texts.Sentence(r.Value));
            return TypedResults.Problem(string.Join(" ", errors.Values), statusCode: StatusCodes.Status400BadRequest,
                type: RefusalAnswer.TypeOf("explore.unreadable"), extensions: [new("errors", errors)]);
        }
        if (ExploreReach.Confidential(question, access, scope) is { } confidential) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, confidential);
        if (ExploreReach.OfPersons(question, access, scope) is { } onlyRows) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, onlyRows);
        try
        {
            return parameters.Format switch
            {
                null or "" or "json" => Text(await run.Answer(question, scope.Tree, scope.Choices, cancel), ExploreFormat.Json, "application/json", null),
                "csv" => Text(await run.Answer(question, scope.Tree, scope.Choices, cancel), (answer, to) => ExploreFormat.Table(answer).Write("csv", to), "text/csv; charset=utf-8", "explore.csv"),
                "parquet" => await Parquet(question, scope, run, folder, cancel),
                var other => RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("explore.format", other)),
            };
        }
        catch (RefusedException refused)
        {
            return RefusalAnswer.Problem(StatusCodes.Status409Conflict, refused.Refusal);
        }
    }

    public static IEnumerable<KeyValuePair<string, string>> Pairs(IQueryCollection query) =>
        query.SelectMany(q => q.Value.OfType<string>().Select(v => KeyValuePair.Create(q.Key, v)));

    static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Text(ExploreAnswer answer, Action<ExploreAnswer, TextWriter> write, string type, string? file)
    {
        var text = new StringWriter { NewLine = "\n" };
        write(answer, text);
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), type, file);
    }

    static async Task<IResult> Parquet(ExploreQuestion question, Scope scope, ExploreRun run, DataFolder folder, CancellationToken cancel)
    {
        var path = System.IO.Path.Combine(folder.Scratch, $"explore-{Guid.CreateVersion7():N}.parquet");
        await run.WriteParquet(question, scope.Tree, scope.Choices, path, cancel);
        // Unlinked at once and read to the end by the response; a killed server leaves it in scratch, which may be thrown away
        var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        return TypedResults.File(stream, "application/vnd.apache.parquet", "explore.parquet");
    }
}
