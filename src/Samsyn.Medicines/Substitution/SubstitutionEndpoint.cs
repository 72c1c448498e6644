using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Substitution;

/// <summary><c>GET /api/medicines/substitution</c>: what would be saved at the price of the best tenth, group by group.</summary>
static class SubstitutionEndpoint
{
    public const string Path = "/api/medicines/substitution";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Answer)
        .Needs(MedicinesModule.Read).WithTags("Medicines").WithName("substitution").WithSummary("What would be saved at the price of the best tenth")
        .WithDescription("""
            The numbers of /medicines/substitution with the same query: org, from, to, atc, by (hospital, department), prices (list, net; net needs its own permission), group.
            Money in whole currency units. `format=csv` gives the table of groups, with `group` that of its buyers.
            """)
        .Produces<SubstitutionNumbers>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Answer(string? format, Scope scope, Access access, SubstitutionLook look, SubstitutionSentence sentence, MedicineWords words, CancellationToken cancel)
    {
        if (scope.Organisation is not { } top) return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("substitution.no-organisation"));
        var asked = SubstitutionAsked.Read(scope.Query, top);
        if (asked.AtNetPrices && !SubstitutionReach.MayNetPrice(top, access, scope)) return RefusalAnswer.Problem(StatusCodes.Status403Forbidden, Refusal.Of("substitution.net-price"));
        await words.Load(cancel);
        var numbers = SubstitutionNumbers.Of(await look.At(asked, scope, cancel), asked, scope, sentence.Name);
        if (asked.Group is { } group && numbers.Groups.Count == 0) return RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("substitution.unknown-group", group));
        return CsvAnswer.Of(format, numbers, () => Csv(numbers, asked), "substitution.csv");
    }

    static string Csv(SubstitutionNumbers numbers, SubstitutionAsked asked)
    {
        if (asked.Group is not null)
        {
            var buyers = new ResultTable("group", "organisation", "quantity", "cost", "price-per-unit", "target", "saving");
            foreach (var g in numbers.Groups)
                foreach (var b in g.Buyers) buyers.Add(g.Key, b.Organisation, b.Quantity, b.Cost, b.PricePerUnit, g.Target, b.Saving);
            return buyers.Csv();
        }
        var groups = new ResultTable("group", "name", "atc", "declared", "products", "quantity", "cost", "price-per-unit", "target", "saving");
        foreach (var g in numbers.Groups)
            groups.Add(g.Key, g.Name, g.Atc, g.Declared ? "true" : "false", string.Join(' ', g.Products.Select(p => p.Product)), g.Quantity, g.Cost, g.PricePerUnit, g.Target, g.Saving);
        return groups.Csv();
    }
}
