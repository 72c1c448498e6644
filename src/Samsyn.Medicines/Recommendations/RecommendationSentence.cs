using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Recommendations;

/// <summary>Where an organisation stands with a recommendation, in one sentence.</summary>
sealed class RecommendationSentence(Texts texts, MedicineWords words)
{
    public string Of(RecommendationAnswer answer)
    {
        var adoption = answer.Whole.Adoption;
        if (adoption.Now is not { } now) return texts["recommendations.none", words.In(answer.Now)];
        return texts[$"recommendations.follow.{answer.Basis.Word()}", texts.Percent(now, 0)] + Target(answer) + Money(answer.Whole.LostPerWeek, answer.Currency) + ".";
    }

    /// <summary>An amount of money as a sentence has it: 212,000 kr, 1.2 million kr; three digits are enough of what is an estimate.</summary>
    public string Amount(decimal minor, string? currency) => $"{texts.Rounded(Three(minor / 100))}\u00a0{Unit(currency)}".TrimEnd('\u00a0');

    public static string Unit(string? currency) => currency is { Length: 3 } ? Texts.Unit(new Currency(currency)) : "";

    string Target(RecommendationAnswer answer)
    {
        var recommendation = answer.Recommendation;
        var adoption = answer.Whole.Adoption;
        if (recommendation.Target(answer.Basis) is not { } target) return texts["recommendations.target.none"];
        var share = texts.Percent(target, 0);
        var by = recommendation.ImplementBy is { } day ? texts["recommendations.target.by", share, texts.Day(day)] : share;
        var held = adoption.Now >= target ? "" : texts["recommendations.target.not-held"];
        return adoption.State switch
        {
            TargetState.Missed => texts["recommendations.target.missed", by, Months(adoption.MonthsLate)],
            TargetState.ReachedLate => texts["recommendations.target.late", by, Months(adoption.MonthsLate)] + held,
            TargetState.Reached => texts["recommendations.target.reached", by, texts.Day(adoption.ReachedOn!.Value)] + held,
            _ => texts["recommendations.target.is", by],
        };
    }

    string Months(int? months) => months switch
    {
        null or 0 => texts["recommendations.months.less"],
        1 => texts["recommendations.months.one"],
        { } many => texts["recommendations.months.many", many],
    };

    string Money(decimal? perWeek, string? currency) => perWeek is { } lost && decimal.Round(lost / 100) > 0 ? texts["recommendations.lost", Amount(lost, currency)] : "";

    static decimal Three(decimal amount)
    {
        var whole = decimal.Round(amount);
        var step = 1m;
        while (Math.Abs(whole) / step >= 1000) step *= 10;
        return decimal.Round(whole / step, MidpointRounding.AwayFromZero) * step;
    }
}
