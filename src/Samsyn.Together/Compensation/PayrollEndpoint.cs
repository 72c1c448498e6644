using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Compensation;

/// <summary><c>GET /api/together/compensation.csv</c>: what was approved and not paid, for payroll. Each time it is taken along stands in the audit trail.</summary>
static class PayrollEndpoint
{
    public const string Path = "/api/together/compensation.csv";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(TogetherPermissions.PayClaims).WithTags("Together").WithName("compensation").WithSummary("Approved claims that wait to be paid, as CSV for payroll")
        .WithDescription("One line for each claim, the oldest first, at most 500; amounts in whole currency units with two decimals. It holds names and addresses: taking it along is written down.")
        .Produces<string>(StatusCodes.Status200OK, "text/csv").ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(Scope scope, ClaimList list, IAuditTrail audit, CancellationToken cancel)
    {
        var lines = await list.Of(scope.Actor, scope.Tree, ClaimState.Approved, cancel);
        await audit.RecordRead(scope.Actor, "claims:approved", new { why = "payroll", claims = lines.Count }, null, cancel);
        var table = new ResultTable("claim", "name", "email", "role", "initiative", "organisation", "day", "hours", "hours_given", "kilometres", "care_hours", "costs", "total", "currency", "tariff", "rate_from", "approved");
        foreach (var (claim, initiative, organisation, called, name, email) in lines)
            table.Add($"{claim.Id}", CsvCell.Written(name), email, CsvCell.Written(called), CsvCell.Written(initiative), scope.Tree.Find(organisation)?.Code, Day(claim.Day), claim.Hours, claim.IsPayDeclined ? "yes" : "no",
                claim.Kilometres, claim.CareHours, Exact(claim.CostsMinor), Exact(claim.TotalMinor), claim.Currency, claim.Tariff, Day(claim.RateFrom), claim.AnsweredOn is { } on ? Day(on) : null);
        return CsvAnswer.Of(table.Csv(), "compensation.csv");
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Exact(long minor) => (minor / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
