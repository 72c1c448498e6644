using Samsyn.Kernel.Organisations;
using Samsyn.Together.Gate;
using Samsyn.Together.Names;

namespace Samsyn.Together.Agreements;

/// <summary>Turns an agreement into what the rules of the gate can look at. Pure.</summary>
static class AgreementFacts
{
    /// <param name="signed">The day on which the last one signed; today as long as somebody has not.</param>
    /// <param name="names">Those that stand in its texts and may not.</param>
    public static GateFacts Of(AgreementText text, DateOnly signed, IReadOnlyList<FoundName> names, OrganisationTree tree) => new()
    {
        Texts = text.Texts.Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(),
        Days = new Dictionary<string, DateOnly>(text.Days) { ["signed"] = signed },
        Numbers = Numbers(text), Answers = text.Answers, Names = names,
        Parties = [.. text.Parties.Where(p => !p.IsEmpty).Select(p => Party(p, tree))],
    };

    static Dictionary<string, decimal> Numbers(AgreementText text)
    {
        var numbers = new Dictionary<string, decimal>(text.Numbers);
        var total = text.Parties.Sum(p => p.Value);
        if (total > 0)
        {
            numbers["value"] = total / 100m;
            numbers["largest-share"] = decimal.Round(text.Parties.Max(p => p.Value) * 100m / total, 1);
        }
        if (text is { Start: { } start, End: { } end } && start <= end) numbers["months"] = Months(start, end);
        return numbers;
    }

    /// <summary>Begun months from the first day to the last, both counted: January to December are twelve.</summary>
    internal static int Months(DateOnly start, DateOnly end)
    {
        var after = end.AddDays(1);
        var whole = (after.Year - start.Year) * 12 + after.Month - start.Month;
        return start.AddMonths(whole) < after ? whole + 1 : whole;
    }

    static GateParty Party(AgreementParty party, OrganisationTree tree)
    {
        var place = tree.Find(party.Organisation);
        var isUnit = place?.Kind is OrganisationKind.Clinic or OrganisationKind.Department or OrganisationKind.Ward or OrganisationKind.Pharmacy;
        return new(party.Kind, party.Country, party.Unit.Length > 0 || isUnit, party.Contributes, party.IsValued, place is null ? [] : [.. tree.Path(place).Reverse().Select(o => o.Code)]);
    }
}
