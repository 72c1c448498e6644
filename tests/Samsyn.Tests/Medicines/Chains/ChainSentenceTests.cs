using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Chains;
using static Samsyn.Events.Store.MedicineEventKind;

namespace Samsyn.Tests.Medicines.Chains;

public sealed class ChainSentenceTests
{
    static readonly ChainStep[] Whole =
        [new(Purchase, 1000), new(Prescribe, 950), new(Dispense, 980), new(Administer, 910), new(HandOut, 0), new(Return, 10), new(Discard, 50)];

    [Theory]
    [InlineData("en", "Of 100 DDD bought, 91 were given, 5 were discarded and 4 are unaccounted for.")]
    [InlineData("sv", "Av 100 DDD som köptes: 91 gavs, 5 kasserades och 4 är oförklarade.")]
    [InlineData("da", "Af 100 DDD, der blev købt: 91 blev givet, 5 blev kasseret og 4 er uforklarede.")]
    [InlineData("nb", "Av 100 DDD som ble kjøpt: 91 ble gitt, 5 ble kassert og 4 er uforklarte.")]
    public void Of_a_hundred_bought_so_many_came_so_far(string language, string sentence) => Assert.Equal(sentence, Say(language, Whole));

    [Fact]
    public void A_step_that_one_hospital_lacks_is_named_with_the_hospital() =>
        Assert.EndsWith(" Dispensing data is missing from Hospital B.", Say("en", [.. Whole.Where(s => s.Kind != Dispense), new(Dispense, 500, ["Hospital B"])]), StringComparison.Ordinal);

    [Fact]
    public void A_missing_way_out_makes_it_at_most() =>
        Assert.Equal("Of 100 DDD bought, 91 were given and at most 9 are unaccounted for. Return data and discard data is missing.",
            Say("en", [.. Whole.Where(s => s.Kind is not (Return or Discard))]));

    [Fact]
    public void Purchases_alone_are_said_to_tell_no_more() =>
        Assert.StartsWith("25\u00a0million\u00a0DDD were bought. Where it went cannot be told.", Say("en", [new(Purchase, 25286569.34m)]), StringComparison.Ordinal);

    [Fact]
    public void More_given_than_bought_came_from_stock() =>
        Assert.StartsWith("For every 100 DDD bought, 110 were given, handed out or discarded: 10 came out of stock from before.",
            Say("en", [new(Purchase, 100), new(Administer, 110), new(HandOut, 0), new(Discard, 0)]), StringComparison.Ordinal);

    static string Say(string language, ChainStep[] steps)
    {
        using var words = new SentenceWords(language);
        var top = new Organisation { Code = "N", Name = "Region Nord" };
        var answer = new ChainAnswer(new(top, Period.Year(2025)), Quantity.Ddd, [Quantity.Ddd], [], new(steps), [], []);
        return new ChainSentence(words.Texts, words.Words).Of(answer);
    }
}
