using CsCheck;
using Samsyn.Medicines.Recommendations;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class DeviationsTests
{
    [Fact]
    public void Registered_reasons_are_taken_from_those_who_do_not_follow() =>
        // 50 treated, 38 follow: 12 do not; 2 events say why and 3 are registered
        Assert.Equal(new(12, 5, 12 - 5), Deviations.Of(treated: 50, following: 38, saidByEvents: 2, registered: 3));

    [Fact]
    public void More_reasons_than_persons_explain_no_more_than_all() => Assert.Equal(new(2, 5, 0), Deviations.Of(50, 48, 1, 4));

    [Fact]
    public void Where_persons_are_not_known_nothing_is_explained_or_not()
    {
        Assert.Equal(new(null, 3, null), Deviations.Of(null, null, null, 3));
        Assert.Equal(new(null, 0, null), Deviations.Of(50, null, null, 0));
    }

    [Fact]
    public void What_is_not_explained_is_never_negative_and_never_more_than_who_do_not_follow() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 10], Gen.Int[0, 10]).Sample((treated, following, said, registered) =>
        {
            var found = Deviations.Of(treated, following, said, registered);
            Assert.InRange(found.NotExplained!.Value, 0, found.NotFollowing!.Value);
        });
}
