using System.CommandLine;
using Samsyn.Kernel.Csv;

namespace Samsyn.Medicines.Substitution;

/// <summary><c>samsyn substitution</c>: savings by price per unit, on any CSV file of purchases.</summary>
static class SubstitutionCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file")
        {
            Description = "CSV of purchases. Beside the columns below it may have group (without it a product is grouped by its English BNF code) and packages.",
        };
        var (buyer, product, quantity, cost) = (Column("buyer", "who bought"), Column("product", "what"), Column("quantity", "units"), Column("cost", "cost, in one currency"));
        var aside = new Option<bool>("--set-aside") { Description = "Only the purchases that count in nothing, with the reason." };
        var format = ResultTable.Format();
        var command = new Command("substitution", """
            What would be saved if every group of products that can take each other's place were bought at the price per unit of the best tenth.

            Examples:
              samsyn substitution purchases.csv --format csv
              samsyn substitution purchases.csv --set-aside
              samsyn substitution epd_201709.csv --buyer PRACTICE_CODE --product BNF_CODE --quantity TOTAL_QUANTITY --cost NIC
            """) { file, buyer, product, quantity, cost, aside, format };
        command.SetAction(async (parsed, cancel) =>
        {
            string Name(Option<string> column) => parsed.GetValue(column)!;
            var purchases = await CsvTable.Read(parsed.GetValue(file)!, [Name(buyer), Name(product), Name(quantity), Name(cost)], cancel);
            var savings = PricePerUnit.Savings(purchases.Lines.Select(r => new PurchaseLine(
                r.Text(Name(buyer)), r.Text(Name(product)), purchases.Has("group") ? r.Text("group") : GroupOf(r.Text(Name(product))),
                r.Exact(Name(quantity)), r.Exact(Name(cost)), r.Exact("packages"))));
            (parsed.GetValue(aside) ? SetAside(savings) : Savings(savings)).Write(parsed.GetValue(format)!, parsed.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    static Option<string> Column(string name, string what) => new("--" + name) { Description = $"Name of the column that says {what}.", DefaultValueFactory = _ => name };

    static string GroupOf(string product) => BnfCode.IsValid(product) ? new BnfCode(product).Generic : product;

    static ResultTable Savings(SubstitutionSavings savings)
    {
        var table = new ResultTable("group", "buyer", "quantity", "cost", "price_per_unit", "target", "difference", "saving");
        foreach (var group in savings.Groups)
            foreach (var b in group.Buyers)
                table.Add(group.Group, b.Buyer, b.Quantity, b.Cost, b.PricePerUnit, group.Target.PerUnit, b.Difference, b.Saving);
        return table;
    }

    static ResultTable SetAside(SubstitutionSavings savings)
    {
        var table = new ResultTable("group", "buyer", "product", "quantity", "cost", "reason", "package");
        foreach (var (line, reason, factor) in savings.SetAside)
            table.Add(line.Group, line.Buyer, line.Product, line.Quantity, line.Cost, reason == SetAsideReason.PackageForUnit ? "package-for-unit" : "no-price", factor);
        return table;
    }
}
