using CsCheck;
using Samsyn.Events.Store;
using Samsyn.Medicines.Chains;
using static Samsyn.Events.Store.MedicineEventKind;

namespace Samsyn.Tests.Medicines.Chains;

public sealed class ChainTests
{
    static Chain Of(params (MedicineEventKind Kind, decimal Amount)[] steps) => new(steps.Select(s => new ChainStep(s.Kind, s.Amount)));

    [Fact]
    public void What_was_bought_and_neither_given_handed_out_nor_discarded_is_unaccounted_for()
    {
        var chain = Of((Purchase, 100), (Prescribe, 97), (Dispense, 95), (Administer, 85), (HandOut, 6), (Return, 2), (Discard, 5));

        Assert.Equal(100 - 85 - 6 - 5m, chain.Unaccounted);
        Assert.False(chain.IsUpperBound);
        Assert.Equal((5 + 4) / 100m, chain.LossShare);
    }

    [Fact]
    public void A_return_to_stock_is_not_bought_again() =>
        Assert.Equal(10, Of((Purchase, 100), (Dispense, 100), (Return, 20), (Administer, 90), (HandOut, 0), (Discard, 0)).Unaccounted);

    [Fact]
    public void Where_nobody_buys_what_came_in_is_what_was_dispensed_less_what_was_returned()
    {
        var ward = Of((Dispense, 60), (Return, 5), (Administer, 50), (HandOut, 0), (Discard, 3));

        Assert.Equal((Dispense, 60 - 5m), (ward.Basis!.Value, ward.In));
        Assert.Equal(55 - 50 - 3m, ward.Unaccounted);
    }

    [Fact]
    public void A_missing_way_out_makes_the_rest_an_upper_bound()
    {
        var chain = Of((Purchase, 100), (Administer, 90), (HandOut, 0));

        Assert.Equal(10, chain.Unaccounted);
        Assert.True(chain.IsUpperBound);
    }

    [Fact]
    public void Purchases_alone_tell_nothing_of_where_it_went()
    {
        var danish = Of((Purchase, 25286569.34m));

        Assert.Null(danish.Unaccounted);
        Assert.Null(danish[Administer]);
        Assert.Null(danish.LossShare);
    }

    [Fact]
    public void Nothing_delivered_has_no_basis() => Assert.Null(Of().Basis);

    [Fact]
    public void More_out_than_in_came_from_stock() => Assert.Equal(-5, Of((Purchase, 100), (Administer, 105), (HandOut, 0), (Discard, 0)).Unaccounted);

    [Fact]
    public void A_step_that_one_hospital_lacks_makes_an_upper_bound_and_a_lacking_purchase_makes_it_untellable()
    {
        ChainStep Step(MedicineEventKind kind, decimal amount, params string[] missing) => new(kind, amount, missing);

        Assert.True(new Chain([Step(Purchase, 100), Step(Administer, 80, "Hospital B"), Step(HandOut, 0), Step(Discard, 0)]).IsUpperBound);
        Assert.Null(new Chain([Step(Purchase, 100, "Hospital B"), Step(Administer, 80), Step(HandOut, 0), Step(Discard, 0)]).Unaccounted);
    }

    /// <summary>The slow oracle: doses one by one, each with its own story; whoever has no end is unaccounted for.</summary>
    [Fact]
    public void The_balance_agrees_with_the_stories_of_single_doses()
    {
        var story = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4]);
        story.List[0, 200].Sample(doses =>
        {
            var counts = Enum.GetValues<MedicineEventKind>().ToDictionary(k => k, _ => 0m);
            var lost = 0;
            foreach (var (returns, end) in doses)
            {
                counts[Purchase]++;
                counts[Dispense] += returns + 1; // dispensed, returned and dispensed again
                counts[Return] += returns;
                if (end < 3) counts[new[] { Administer, HandOut, Discard }[end]]++; else lost++;
            }
            return new Chain(counts.Select(c => new ChainStep(c.Key, c.Value))).Unaccounted == lost;
        });
    }

    [Fact]
    public void Ribbons_into_each_end_add_up_to_its_box()
    {
        Gen.Int[0, 50].Array[6].Sample(n =>
        {
            var (given, handedOut, discarded, lost, returned, kept) = (n[0], n[1], n[2], n[3], n[4], n[5]);
            var bought = given + handedOut + discarded + lost + kept;
            var chain = Of((Purchase, bought), (Dispense, given + handedOut + discarded + lost + returned), (Return, returned), (Administer, given), (HandOut, handedOut), (Discard, discarded));
            var links = ChainFlow.Links(chain);
            decimal Into(string to) => links.Where(l => l.To == to).Sum(l => l.Value ?? 0);
            return Into("administer") == given && Into("hand-out") == handedOut && Into("discard") == discarded && Into("unaccounted") == lost + kept
                && links.All(l => l.Value > 0);
        });
    }
}
