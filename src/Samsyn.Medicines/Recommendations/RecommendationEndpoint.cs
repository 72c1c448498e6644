using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Recommendations;

/// <summary><c>GET /api/medicines/recommendations</c> and <c>/{code}</c>: the pages' numbers for programs, their tables as CSV.</summary>
static class RecommendationEndpoint
{
    public const string Path = "/api/medicines/recommendations";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, All)
            .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("recommendations").WithSummary("How recommendations are followed")
            .WithDescription("Each recommendation for one organisation (org), up to the last month of the period (to). `format=csv` gives a line for each.")
            .Produces<IReadOnlyList<RecommendationNumbers>>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status403Forbidden);
        endpoints.MapGet(Path + "/{code}", One)
            .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("recommendation").WithSummary("How one recommendation is followed, by department")
            .WithDescription("The numbers of /medicines/recommendations/{code} with the same query: org, to, basis (quantity, all, new). Shares from 0 to 1, money in whole currency units. "
                + "`format=csv` gives the table of departments; with `of=months` every month of every department.")
            .Produces<RecommendationNumbers>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> All(string? format, Scope scope, Texts texts, RecommendationFolder folder, RecommendationRun run, CancellationToken cancel)
    {
        var answers = scope.Organisation is { } top ? await run.All(folder.Catalogue.All, top, scope.Tree, scope.Period.To, scope.Actor, cancel) : [];
        var numbers = answers.Select(a => RecommendationNumbers.Of(a, texts.Language)).ToList();
        if (format != CsvAnswer.Format) return TypedResults.Ok(numbers);
        return Csv("recommendations.csv", ["code", "name", "basis", "target", "valid_from", "implement_by", .. Columns, "currency"],
            numbers.Select(n => (object?[])[n.Code, n.Name, n.Basis, n.Target, n.ValidFrom, n.ImplementBy, .. Cells(n.Organisation), n.Currency]));
    }

    static async Task<IResult> One(
        string code, string? basis, string? format, string? of, Scope scope, Texts texts, RecommendationFolder folder, RecommendationRun run, CancellationToken cancel)
    {
        if (folder.Catalogue.Find(code) is not { } recommendation) return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("recommendation.unknown", code));
        var on = FollowBases.Read(basis) ?? recommendation.Leading;
        var answer = scope.Organisation is { } top ? await run.One(recommendation, on, top, scope.Tree, scope.Period.To, scope.Actor, cancel) : null;
        if (answer is null) return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("recommendation.no-data", code));
        var numbers = RecommendationNumbers.Of(answer, texts.Language);
        if (format != CsvAnswer.Format) return TypedResults.Ok(numbers);
        var all = numbers.Departments.Prepend(numbers.Organisation).DistinctBy(o => o.Organisation).ToList();
        return of == "months"
            ? Csv(code + "-months.csv", ["organisation", "name", "month", "followed", "total", "share"], all.SelectMany(o => o.Months.Select(m =>
                (object?[])[o.Organisation, o.Name, m.Month, m.Followed, m.Total, m.Share])))
            : Csv(code + ".csv", Columns, all.Select(Cells));
    }

    static readonly string[] Columns =
    [
        "organisation", "organisation_name", "share", "before", "weeks_to_half", "weeks_to_target", "state", "reached_on", "days_late", "lost_per_week",
        "not_following", "with_reason", "not_explained",
    ];

    static object?[] Cells(OrganisationNumbers o) =>
    [
        o.Organisation, o.Name, o.Share, o.Before, o.WeeksToHalf, o.WeeksToTarget, o.State,
        o.ReachedOn, o.DaysLate, o.LostPerWeek, o.NotFollowing, o.WithReason,
        o.NotExplained,
    ];

    static IResult Csv(string file, string[] header, IEnumerable<object?[]> lines)
    {
        var table = new ResultTable(header);
        foreach (var line in lines) table.Add(line);
        return CsvAnswer.Of(table.Csv(), file);
    }
}
