using Samsyn.Kernel.Pages;

namespace Samsyn.Medicines.Substitution;

/// <summary>Substitution for programs. Money in whole currency units; prices are of one unit (tablet, vial, millilitre).</summary>
sealed record SubstitutionNumbers(
    string Organisation, string From, string To, string Prices, string By, string? Currency, decimal Cost, decimal Saving,
    IReadOnlyList<SubstitutionGroupNumbers> Groups, IReadOnlyList<SetAsideNumbers> SetAside)
{
    public static SubstitutionNumbers Of(SubstitutionHere here, SubstitutionAsked asked, Scope scope, Func<SubstitutionGroup, string> name) => new(
        asked.Top.Code, scope.Period.From.ToString(), scope.Period.To.ToString(), here.AtNetPrices ? "net" : "list", asked.Level.ToString().ToLowerInvariant(), here.Currency,
        here.Cost, here.Saving,
        [.. here.Groups.Where(g => asked.Group is null || g.Group.Key == asked.Group).Select(g => new SubstitutionGroupNumbers(
            g.Group.Key, name(g.Group), g.Group.Substance?.Code, g.Group.Declared is not null, g.Quantity, g.Cost, g.PricePerUnit, g.Target.PerUnit, g.Saving,
            [.. g.Buyers.Select(b => new SubstitutionBuyerNumbers(b.Buyer, b.Quantity, b.Cost, b.PricePerUnit, b.Saving))],
            [.. g.Products.Select(p => new SubstitutionProductNumbers(p.Product, p.Atc, p.Quantity, p.Cost, p.PricePerUnit))]))],
        [.. here.SetAside.Select(s => new SetAsideNumbers(s.Line.Buyer, s.Line.Product, s.Line.Group, ReasonWord(s.Reason), s.Line.Quantity, s.Line.Cost, s.Factor))]);

    public static string ReasonWord(SetAsideReason reason) => reason switch
    {
        SetAsideReason.NoGroup => "no-group",
        SetAsideReason.NoPrice => "no-price",
        SetAsideReason.OtherCurrency => "other-currency",
        _ => "package-for-unit",
    };
}

/// <summary>One group; <paramref name="Atc"/> is null for a declared group of several substances.</summary>
sealed record SubstitutionGroupNumbers(
    string Key, string Name, string? Atc, bool Declared, decimal Quantity, decimal Cost, decimal PricePerUnit, decimal Target, decimal Saving,
    IReadOnlyList<SubstitutionBuyerNumbers> Buyers, IReadOnlyList<SubstitutionProductNumbers> Products);

/// <summary>One buyer of a group.</summary>
sealed record SubstitutionBuyerNumbers(string Organisation, decimal Quantity, decimal Cost, decimal PricePerUnit, decimal Saving);

/// <summary>One product of a group.</summary>
sealed record SubstitutionProductNumbers(string Product, string Atc, decimal Quantity, decimal Cost, decimal PricePerUnit);

/// <summary>A purchase that counts in nothing.</summary>
/// <param name="Reason">no-group, no-price, other-currency or package-for-unit.</param>
/// <param name="Package">The size of the package, for the last of these.</param>
sealed record SetAsideNumbers(string Organisation, string Product, string Group, string Reason, decimal? Quantity, decimal? Cost, decimal? Package);
