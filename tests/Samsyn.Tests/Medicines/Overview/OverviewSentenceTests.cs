using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Overview;
using Samsyn.Medicines.Use;

namespace Samsyn.Tests.Medicines.Overview;

public sealed class OverviewSentenceTests
{
    static readonly Period ToOctober = Period.TwelveMonthsTo(new(2026, 10));

    [Theory]
    [InlineData("en", "Region Nord spent 412 million kr on hospital medicine in the 12 months to October 2026, 6.1 % more than the year before; two thirds of the rise is L01 (cancer).")]
    [InlineData("sv", "Region Nord lade 412 miljoner kr på sjukhusläkemedel under de 12 månaderna till och med oktober 2026, 6,1 % mer än året före; två tredjedelar av ökningen är L01 (cancermedel).")]
    [InlineData("da", "Region Nord brugte 412 mio. kr på sygehusmedicin i de 12 måneder til og med oktober 2026, 6,1 % mere end året før; to tredjedele af stigningen er L01 (kræftmidler).")]
    [InlineData("nb", "Region Nord brukte 412 millioner kr på sykehuslegemidler i de 12 månedene til og med oktober 2026, 6,1 % mer enn året før; to tredjedeler av økningen er L01 (kreftmidler).")]
    public void A_rise_is_told_with_what_explains_most_of_it(string language, string sentence) =>
        Assert.Equal(sentence, Say(language, Spent(41_200_000_000, change: 0.061m, driver: (new("L01", 300, 100), 0.66m))));

    [Fact]
    public void A_fall_is_told_as_a_fall() =>
        Assert.EndsWith("3.0 % less than the year before; almost all of the fall is J01 (antibacterials, systemic).",
            Say("en", Spent(1_000_000_00, change: -0.03m, driver: (new("J01", 100, 200), 0.95m))), StringComparison.Ordinal);

    [Fact]
    public void A_change_too_small_to_notice_has_no_driver() =>
        Assert.EndsWith(", about as much as the year before.", Say("en", Spent(1_000_000_00, change: 0.004m, driver: (new("L01", 3, 1), 2m))), StringComparison.Ordinal);

    [Fact]
    public void Without_a_whole_year_before_there_is_nothing_to_compare_with() =>
        Assert.EndsWith("; complete figures for the year before are missing, so there is nothing to compare with.", Say("en", Spent(1_000_000_00, change: null, driver: null)), StringComparison.Ordinal);

    [Fact]
    public void A_group_that_rose_more_than_the_whole_is_told_by_its_own_rise() =>
        Assert.Contains("L01 (cancer) alone rose by 2.0 million kr, while other groups fell.", Say("en", Spent(1_000_000_00, change: 0.1m, driver: (new("L01", 300_000_000, 100_000_000), 1.4m))), StringComparison.Ordinal);

    [Fact]
    public void Doses_are_bought_not_spent() =>
        Assert.StartsWith("Region Nord bought 25 million DDD of hospital medicine in 2025", Say("en", Spent(25_286_569.34m, null, null) with { Quantity = Quantity.Ddd, Question = new([], Period.Year(2025)) }), StringComparison.Ordinal);

    [Fact]
    public void What_was_given_is_told_as_given() =>
        Assert.StartsWith("Region Nord administrerade 37 000 DDD sjukhusläkemedel", Say("sv", Spent(37_000, null, null) with { Quantity = Quantity.Ddd, Kind = MedicineEventKind.Administer }), StringComparison.Ordinal);

    static OverviewAnswer Spent(decimal total, decimal? change, (Mover, decimal)? driver) => new()
    {
        Question = new([], ToOctober), Kinds = [MedicineEventKind.Purchase], Kind = MedicineEventKind.Purchase,
        Quantities = [Quantity.Cost], Quantity = Quantity.Cost, Currencies = ["SEK"], Total = total, Before = null, Change = change, GrowthYears = null,
        Driver = driver, Missing = [], ByMonth = [], ByMonthBefore = [], Lines = [], Movers = Movers.None,
    };

    static string Say(string language, OverviewAnswer answer)
    {
        using var words = new SentenceWords(language);
        return new OverviewSentence(words.Texts, words.Words).Of(answer, "Region Nord").Replace('\u00a0', ' ');
    }
}
