using Samsyn.Events.Store;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Substitution;

/// <summary>The first line of the substitution page, and what a group is called.</summary>
sealed class SubstitutionSentence(Texts texts, MedicineWords words)
{
    public string Of(SubstitutionHere here, string organisation, Period period)
    {
        if (here.Saving <= 0) return texts["substitution.lead.nothing", organisation, words.In(period)];
        var half = here.HalfLiesIn;
        return texts["substitution.lead", organisation, Amount(here.Saving, here.Currency), words.In(period)]
            + (here.Groups.Count(g => g.Saving > 0) == 1 ? texts["substitution.lead.only", Name(here.Groups[0].Group)]
                : half == 1 ? texts["substitution.lead.half-one", Name(here.Groups[0].Group)]
                : texts["substitution.lead.half", half])
            + ".";
    }

    public string OfGroup(GroupHere group, string? currency, string organisation, Period period) => group.Saving > 0
        ? texts["substitution.lead.group", organisation, Amount(group.Saving, currency), words.In(period), Price(group.PricePerUnit), Price(group.Target.PerUnit)]
        : texts["substitution.lead.group-nothing", organisation, words.In(period), Price(group.PricePerUnit), Price(group.Target.PerUnit)];

    public string Name(SubstitutionGroup group) => group switch
    {
        { Declared: { } declared } => declared.Names.GetValueOrDefault(texts.Language) ?? declared.Id,
        { Substance: { } substance } => $"{words.Atc(substance.Code)} {group.Strength}, {group.Form}",
        _ => group.Key,
    };

    /// <summary>Whole currency units to a sentence's words: 4.2 million kr.</summary>
    public string Amount(decimal whole, string? currency) => words.Amount(Quantity.Cost, decimal.Round(whole) * 100, currency);

    /// <summary>A price of one unit; cheap units need their hundredths.</summary>
    public string Price(decimal price) => texts.Number(price, price < 1000 ? 2 : 0);
}
