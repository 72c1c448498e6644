using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Agreements;

/// <summary>Signed agreements for everybody and for the industry association's register, and the very text of a version for those who may read it.</summary>
static class AgreementsEndpoint
{
    public const string Public = "/api/agreements";
    public const string Register = "/api/agreements/register";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Public, All).WithMetadata(new AllowAnonymousAttribute()).WithTags("Together").WithName("agreements").WithSummary("Collaboration agreements that were signed, and their outcomes")
            .WithDescription("Open to all, as the page /agreements. `format=csv` gives a table with a line for each agreement.")
            .Produces<IReadOnlyList<PublicAgreement>>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status400BadRequest);
        endpoints.MapGet(Register, ForRegister).WithMetadata(new AllowAnonymousAttribute()).WithTags("Together").WithName("agreements-register").WithSummary("The same for an industry association's register of collaborations")
            .WithDescription("One line for each company of each agreement: what a register asks for, to be sent in by the company. `format=csv` gives a table.")
            .Produces<IReadOnlyList<RegisterLine>>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status400BadRequest);
        endpoints.MapGet("/api/together/agreements/{id:guid}/versions/{number:int}", Text).Needs(TogetherPermissions.Read).WithTags("Together").WithName("agreement-text").WithSummary("The text of a version as it is signed")
            .WithDescription("Byte for byte what the version's SHA-256 is of.").Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> All(string? format, PublicAgreements agreements, CancellationToken cancel)
    {
        if (Unknown(format) is { } problem) return problem;
        var all = await agreements.All(cancel);
        var table = new ResultTable("id", "title", "language", "state", "parties", "countries", "summary", "purpose", "value", "currency", "start", "end", "signed", "contact", "abroad_notified", "outcome", "outcome_told", "version", "sha256");
        foreach (var a in all)
            table.Add($"{a.Id}", CsvCell.Written(a.Title), a.Language, a.State, CsvCell.Written(string.Join("; ", a.Parties.Select(p => p.Called))), string.Join(' ', a.Parties.Select(p => p.Country).Distinct()),
                CsvCell.Written(a.Summary), CsvCell.Written(a.Purpose), a.Value, a.Currency, Day(a.Start), Day(a.End), Day(a.SignedOn), CsvCell.Written(a.Contact), Day(a.AbroadNotified), CsvCell.Written(a.Outcome ?? ""),
                Day(a.OutcomeTold), $"{a.Version}", a.Hash);
        return CsvAnswer.Of(format, all, table.Csv, "agreements.csv");
    }

    static async Task<IResult> ForRegister(string? format, HttpContext http, PublicAgreements agreements, CancellationToken cancel)
    {
        if (Unknown(format) is { } problem) return problem;
        var site = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        IReadOnlyList<RegisterLine> lines = [.. (await agreements.All(cancel)).SelectMany(a => RegisterLine.Of(a, site))];
        var table = new ResultTable("company", "country", "partner", "title", "summary", "start", "end", "company_money", "company_material", "company_time", "company_value", "total_value", "currency", "contact", "outcome", "address");
        foreach (var l in lines)
            table.Add(CsvCell.Written(l.Company), l.Country, CsvCell.Written(l.Partner), CsvCell.Written(l.Title), CsvCell.Written(l.Summary), Day(l.Start), Day(l.End), l.Money, CsvCell.Written(l.Material),
                CsvCell.Written(l.Time), l.Value, l.Total, l.Currency, CsvCell.Written(l.Contact), CsvCell.Written(l.Outcome ?? ""), l.Address);
        return CsvAnswer.Of(format, lines, table.Csv, "agreements-register.csv");
    }

    static async Task<IResult> Text(Guid id, int number, Scope scope, SamsynDb db, Access access, CancellationToken cancel)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (agreement is null || AgreementReach.Of(scope.Actor, access, scope.Tree) is not { } reach || !reach.Sees(agreement) || !reach.SeesEdition(agreement, number)
            || await db.Set<AgreementEdition>().AsNoTracking().FirstOrDefaultAsync(e => e.AgreementId == id && e.Number == number, cancel) is not { } edition)
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("agreement.none"));
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(edition.Text), "application/json", $"agreement-{id}-{number}.json");
    }

    static IResult? Unknown(string? format) => format is null or "" or "json" or CsvAnswer.Format ? null : RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("agreement.format", format));

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
