using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Equity;

/// <summary><c>GET /api/together/equity</c>: what both sides of an organisation answer in each yearly round, for programs and for taking along.</summary>
static class EquityEndpoint
{
    public const string Path = "/api/together/equity";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("equity").WithSummary("Equity as patients and professionals answer, round by round")
        .WithDescription("What /together/equity shows with the same query: org, at. Means from 1 to 5; null where a side is too few to be shown. Closed rounds alone. `format=csv` gives a table.")
        .Produces<EquityNumbers>(StatusCodes.Status200OK, "application/json", "text/csv")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, Scope scope, EvaluationPlace where, RoundReading reading, CancellationToken cancel)
    {
        if (format is not (null or "" or "json" or CsvAnswer.Format)) return RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("challenge.format", format));
        var (place, _) = await where.Of(scope, cancel);
        var rounds = place is null ? [] : await reading.Of(place, cancel);
        var numbers = new EquityNumbers(place?.Code, [.. from seen in rounds
                                                         where seen.Round.IsClosed
                                                         from row in seen.Rows
                                                         select new EquityNumber($"{seen.Round.OpenedOn:yyyy-MM-dd}", seen.Round.Instrument, seen.Round.Edition, row.Question.Code, row.Patients, row.Professionals, row.Gap)]);
        var table = new ResultTable("opened", "instrument", "edition", "question", "patients", "professionals", "difference");
        foreach (var n in numbers.Answers) table.Add(n.Opened, n.Instrument, n.Edition, n.Question, n.Patients, n.Professionals, n.Difference);
        return CsvAnswer.Of(format, numbers, table.Csv, "equity.csv");
    }
}

/// <param name="Organisation">Code; null: nobody asks.</param>
/// <param name="Answers">The latest round first, the widest difference first.</param>
sealed record EquityNumbers(string? Organisation, IReadOnlyList<EquityNumber> Answers);

/// <summary>One question of one round.</summary>
sealed record EquityNumber(string Opened, string Instrument, int Edition, string Question, decimal? Patients, decimal? Professionals, decimal? Difference);
