using Samsyn.Events.Store;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Overview;

/// <summary>The overview's first line: how much was used, against the year before, and what explains most of the change.</summary>
sealed class OverviewSentence(Texts texts, MedicineWords words)
{
    /// <summary>A change smaller than this is "about as much".</summary>
    const decimal Noticed = 0.005m;

    public string Of(OverviewAnswer answer, string organisation) => Use(answer, organisation) + Compared(answer) + Driven(answer) + ".";

    string Use(OverviewAnswer answer, string organisation)
    {
        var amount = words.Amount(answer.Quantity, answer.Total, Currency(answer));
        var subject = words.Subject(answer.Question.Node);
        var when = words.In(answer.Question.Period);
        var did = texts[$"medicines.kind.{answer.Kind.Word()}.did"];
        return answer.Quantity == Quantity.Cost
            ? answer.Kind == MedicineEventKind.Purchase
                ? texts["medicines.overview.spent", organisation, amount, subject, when]
                : texts["medicines.overview.worth", organisation, did, amount, subject, when]
            : texts["medicines.overview.used", organisation, did, amount, subject, when];
    }

    string Compared(OverviewAnswer answer)
    {
        var before = words.Before(answer.Question.Period);
        return answer.Change switch
        {
            null => texts["medicines.overview.no-comparison", before],
            > Noticed and var rise => texts["medicines.overview.more", texts.Percent(rise), before],
            < -Noticed and var fall => texts["medicines.overview.less", texts.Percent(-fall), before],
            _ => texts["medicines.overview.same", before],
        };
    }

    string Driven(OverviewAnswer answer)
    {
        if (answer.Driver is not { } driver || Math.Abs(answer.Change ?? 0) <= Noticed || driver.Group.Atc == answer.Question.Prefix) return "";
        var way = driver.Group.Difference > 0 ? "rise" : "fall";
        var group = words.AtcInSentence(driver.Group.Atc);
        return Fraction.Word(driver.Share) switch
        {
            null => "",
            "more" => texts[$"medicines.overview.driver.{way}.more", group, words.Amount(answer.Quantity, Math.Abs(driver.Group.Difference), Currency(answer))],
            "all" => texts[$"medicines.overview.driver.{way}.all", group],
            "percent" => texts[$"medicines.overview.driver.{way}", texts.Percent(driver.Share, 0), group],
            var word => texts[$"medicines.overview.driver.{way}", texts["medicines.fraction." + word], group],
        };
    }

    static string? Currency(OverviewAnswer answer) => answer.Currencies.Count > 0 ? answer.Currencies[0] : null;
}
