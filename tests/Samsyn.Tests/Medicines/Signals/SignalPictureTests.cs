using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;
using static Samsyn.Tests.Medicines.Signals.Series;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class SignalPictureTests
{
    [Fact]
    public void A_step_has_limits_of_its_own_before_and_after_and_none_beyond_the_whole()
    {
        // About 5 % of ten, then about 95 %: limits of an I′ chart go below nothing and above all
        var course = Counts(SpcKind.IPrime, [.. Enumerable.Range(0, 24).Select(i => (i % 2 * 1.0, 10.0)), .. Enumerable.Range(0, 12).Select(i => (9 + i % 2 * 1.0, 10.0))]) with { IsShare = true };
        var signal = SignalsOf.Made("m", SignalsOf.Place, new(CauseKind.Step, Way.Up, First.Plus(24), First.Plus(35), 5, 95));

        var picture = SignalPicture.Of(signal, course, Direction.Higher)!;

        Assert.Equal(24, picture.Since);
        Assert.Equal([5, 95], picture.Chart.Parts.Select(p => Math.Round(p.Centre!.Value, 9)));
        Assert.All(picture.Chart.Points, p => Assert.True(p.Lower >= 0 && p.Upper <= 100));
    }
}
