using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Challenges;

/// <summary><c>GET /api/together/challenges</c>: the list of the page, for programs and for taking along.</summary>
static class ChallengesEndpoint
{
    public const string Path = "/api/together/challenges";

    const int Size = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("challenges").WithSummary("Challenges that the reader may see")
        .WithDescription("What /together/challenges lists with the same query: q, org, area, state, level, side, measure, show=mine; what moved last first, at most 500 a page (`page`). Who framed one is told by side and role. `format=csv` gives a table.")
        .Produces<IReadOnlyList<ChallengeNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, string? page, Scope scope, ChallengeList list, CancellationToken cancel)
    {
        if (format is not (null or "" or "json" or CsvAnswer.Format)) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("challenge.format", format));
        var (lines, _) = await list.Of(scope.Actor, scope.Tree, ChallengeAsked.Read(scope.Query), AskedPage.Read(page), Size, cancel);
        ChallengeNumber[] rows = [.. lines.Select(l => ChallengeNumber.Of(l, scope.Tree))];
        var table = new ResultTable("id", "title", "language", "state", "area", "level", "organisation", "framed_by", "framed_as", "moved");
        foreach (var r in rows) table.Add($"{r.Id}", WrittenText.ForSheet(r.Title), r.Language, r.State, r.Area, r.Level, r.Organisation, r.FramedBy, r.FramedAs, r.Moved);
        return CsvAnswer.Of(format, rows, table.Csv, "challenges.csv");
    }
}
