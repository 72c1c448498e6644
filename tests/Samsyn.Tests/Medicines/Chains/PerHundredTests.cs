using CsCheck;
using Samsyn.Medicines.Chains;

namespace Samsyn.Tests.Medicines.Chains;

public sealed class PerHundredTests
{
    [Fact]
    public void Thirds_become_34_33_33() => Assert.Equal([34, 33, 33], PerHundred.Of([1, 1, 1]));

    [Fact]
    public void Parts_add_up_to_a_hundred_and_none_is_off_by_one_or_more() =>
        Gen.Int[0, 100000].Select(i => i / 7m).Array[1, 6].Where(p => p.Sum() > 0).Sample(parts =>
        {
            var rounded = PerHundred.Of(parts);
            return rounded.Sum() == 100 && parts.Zip(rounded).All(p => Math.Abs(p.First * 100 / parts.Sum() - p.Second) < 1);
        });
}
