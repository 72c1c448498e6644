using Samsyn.Kernel.Amounts;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>How many DDDs an amount of medicine is. Pure; every answer is a number with its origin or a reason.</summary>
/// <remarks>
/// In this order: what the delivery itself tells; the index, by code, route and day; for codes or routes that have no DDD there, the list of combined
/// products. Nothing is guessed: a missing route is not taken for the usual one, a bottle is not taken for its strength's volume.
/// </remarks>
sealed class DddCounter(DddIndex index, DoseUnits units, AdministrationRoutes routes)
{
    public DddAnswer Count(DddQuestion asked)
    {
        if (asked.Ddds is { } told) return DddAnswer.Told(told);
        if (string.IsNullOrWhiteSpace(asked.Atc)) return DddAnswer.None(NoDddReason.AtcMissing);
        var atc = asked.Atc.Trim().ToUpperInvariant();
        if (!AtcCode.IsValid(atc)) return DddAnswer.None(NoDddReason.AtcUnreadable, asked.Atc);
        if (index.IsEmpty) return DddAnswer.None(NoDddReason.NoIndex);

        var fromIndex = FromIndex(atc, asked);
        return fromIndex.Why is NoDddReason.AtcWithoutDdd or NoDddReason.RouteWithoutDdd && index.HasCombined(atc) ? FromList(atc, asked) : fromIndex;
    }

    DddAnswer FromIndex(string atc, DddQuestion asked)
    {
        if (!index.Of(atc).Any()) return DddAnswer.None(NoDddReason.AtcWithoutDdd, atc);
        if (string.IsNullOrWhiteSpace(asked.Route)) return DddAnswer.None(NoDddReason.RouteMissing, atc);
        // A route that only the index knows is found by the index's own word
        var route = routes.Find(asked.Route)?.Code ?? asked.Route.Trim();
        var (dose, why) = index.Find(atc, route, asked.Day);
        if (dose is null)
        {
            var isUnknown = why == NoDddReason.RouteWithoutDdd && routes.Find(asked.Route) is null;
            return DddAnswer.None(isUnknown ? NoDddReason.RouteUnknown : why!.Value, atc, asked.Route, Days(asked.Day));
        }

        if (Quantity(asked, out var quantity, out var unit) is { } missing) return missing;
        var to = units.Find(dose.Unit) ?? throw new InvalidOperationException($"The index holds the unit '{dose.Unit}', which the import lets nobody bring in.");
        if (!IsWeightOfProduct(asked, unit!) && units.Convert(quantity, unit!, to) is { } direct) return DddAnswer.Of(dose, direct, first: false);
        return FromStrength(dose, to, asked, quantity, unit!);
    }

    /// <summary>Grams of a cream of 10 mg/g are not grams of its substance.</summary>
    bool IsWeightOfProduct(DddQuestion asked, DoseUnit unit) =>
        unit.Basis == "gram" && Strength.Read(asked.Strength, units) is { Per.Unit.Basis: "gram" };

    DddAnswer FromStrength(DefinedDose dose, DoseUnit to, DddQuestion asked, decimal quantity, DoseUnit unit)
    {
        if (string.IsNullOrWhiteSpace(asked.Strength)) return DddAnswer.None(NoDddReason.StrengthMissing, unit.Name, dose.Unit);
        if (Strength.Read(asked.Strength, units) is not { } strength) return DddAnswer.None(NoDddReason.StrengthUnreadable, asked.Strength);
        if (Multiples(strength, quantity, unit) is not { } multiples) return DddAnswer.None(NoDddReason.VolumeMissing, asked.Strength, unit.Name);
        var main = strength.Parts[0];
        return units.Convert(multiples * main.Value, main.Unit, to) is { } total
            ? DddAnswer.Of(dose, total, first: strength.Parts.Count > 1)
            : DddAnswer.None(NoDddReason.UnitsDoNotConvert, main.Unit.Name, dose.Unit);
    }

    /// <summary>How many times the strength's amount there is; null: the strength does not say.</summary>
    /// <remarks>
    /// By EMA's and the Nordic agencies' way of writing, the strength of a container of one dose is total amount by total volume (40 mg/0.8 ml); "10 mg/ml"
    /// leaves the volume open.
    /// </remarks>
    decimal? Multiples(Strength strength, decimal quantity, DoseUnit unit)
    {
        if (strength.Per is not { } per) return unit.Basis is "ml" or "gram" ? null : quantity;
        if (units.Convert(quantity, unit, per.Unit) is { } volume) return volume / per.Value;
        return per.IsWritten && unit.HoldsOneDose ? quantity : null;
    }

    DddAnswer FromList(string atc, DddQuestion asked)
    {
        var listed = index.Combined(atc, asked.Day);
        if (listed.Count == 0) return DddAnswer.None(NoDddReason.NotThen, atc, asked.Route, Days(asked.Day));
        if (Quantity(asked, out var quantity, out var unit) is { } missing) return missing;
        var counted = listed.Select(p => (Product: p, One: OneDdd(p, unit!))).Where(p => p.One is > 0).ToList();
        if (counted.Count == 0) return DddAnswer.None(NoDddReason.UnitsDoNotConvert, unit!.Name, listed[0].CountedUnit ?? listed[0].DosageForm);
        if (Strength.Read(asked.Strength, units) is { } strength) counted = [.. counted.Where(c => MayBe(c.Product, strength))];
        return counted.Select(c => c.One).Distinct().Count() == 1
            ? DddAnswer.Of(counted[0].Product, quantity, counted[0].One!.Value)
            : DddAnswer.None(NoDddReason.CombinationUnclear, atc, asked.Strength);
    }

    /// <summary>One DDD of a listed product in a unit; null: it is not counted in that unit.</summary>
    decimal? OneDdd(CombinedProduct product, DoseUnit unit) =>
        unit.Name == "unit dose" ? product.UnitDoses
        : product.Counted is { } counted && units.Find(product.CountedUnit) is { } from ? units.Convert(counted, from, unit) : null;

    /// <summary>Whether every amount of the strength is one of the product's, or the list tells no amounts.</summary>
    bool MayBe(CombinedProduct product, Strength strength)
    {
        var known = product.Ingredients.Select(i => (i.Quantity, Unit: units.Find(i.Unit)))
            .Where(i => i is { Quantity: not null, Unit: not null }).ToList();
        return known.Count == 0 || strength.Parts.All(part => known.Any(k => units.Convert(k.Quantity!.Value, k.Unit!, part.Unit) == part.Value));
    }

    DddAnswer? Quantity(DddQuestion asked, out decimal quantity, out DoseUnit? unit)
    {
        (quantity, unit) = (0, null);
        if (asked.Quantity is { } told) quantity = told;
        else if (asked.Packages is null) return DddAnswer.None(NoDddReason.QuantityMissing);
        else if (asked.PackageSize is not { } size) return DddAnswer.None(NoDddReason.PackageSizeMissing);
        else quantity = asked.Packages.Value * size;
        if (string.IsNullOrWhiteSpace(asked.Unit)) return DddAnswer.None(NoDddReason.UnitMissing);
        unit = units.Find(asked.Unit);
        return unit is null ? DddAnswer.None(NoDddReason.UnitUnknown, asked.Unit) : null;
    }

    static string Days(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
