using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Exchange;

/// <summary><c>GET /api/together/exchange</c>: the list of the page, for programs and for taking along.</summary>
static class ExchangeEndpoint
{
    public const string Path = "/api/together/exchange";

    const int Size = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("exchange").WithSummary("What was learned and shared")
        .WithDescription("What /together/exchange lists with the same query: q, kind (outcome, method, template, didnotwork), tag, order (used), show=mine; at most 500 a page (`page`). `format=csv` gives a table.")
        .Produces<IReadOnlyList<ExchangeNumber>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, string? page, Scope scope, ExchangeList list, CancellationToken cancel)
    {
        if (format is not (null or "" or "json" or CsvAnswer.Format)) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("challenge.format", format));
        var (lines, _) = await list.Of(scope.Actor, scope.Tree, ExchangeAsked.Read(scope.Query), AskedPage.Read(page), Size, cancel);
        ExchangeNumber[] rows = [.. lines.Select(l => ExchangeNumber.Of(l, scope.Tree))];
        var table = new ResultTable("id", "title", "language", "kind", "role", "organisation", "shared", "used_at", "tags");
        foreach (var r in rows) table.Add($"{r.Id}", CsvCell.Written(r.Title), r.Language, r.Kind, r.Role, r.Organisation, r.Shared, r.UsedAt, CsvCell.Written(string.Join(", ", r.Tags)));
        return CsvAnswer.Of(format, rows, table.Csv, "exchange.csv");
    }
}

/// <summary>One thing that was shared, for programs.</summary>
/// <param name="Organisation">Code of where it was learned.</param>
/// <param name="UsedAt">At how many places it is used.</param>
sealed record ExchangeNumber(Guid Id, string Title, string Language, string Kind, string Role, string? Organisation, DateOnly Shared, int UsedAt, IReadOnlyList<string> Tags)
{
    public static ExchangeNumber Of(ExchangeLine l, OrganisationTree tree) =>
        new(l.Id, l.Title, l.Language, ExchangeWords.Word(l.Kind), ExchangeWords.Word(l.WrittenAs), tree.Find(l.OrganisationId)?.Code, DateOnly.FromDateTime(l.MadeAtUtc), l.Reused, l.Tags);
}
