using Samsyn.Events.Imports.Booking;

namespace Samsyn.Tests.Events.Imports;

public sealed class KeyHalvesTests
{
    [Theory, InlineData(1), InlineData(7), InlineData(40_000)]
    public void Different_keys_on_two_threads_do_not_repeat(int each)
    {
        var (first, second) = (new KeyHalves(), new KeyHalves());
        foreach (var key in Keys(seed: 1, each)) first.Add(key);
        foreach (var key in Keys(seed: 2, each)) second.Add(key);

        Assert.False(KeyHalves.MayRepeat([first, second]));
    }

    [Theory, InlineData(0), InlineData(19_999), InlineData(39_999)]
    public void A_key_of_one_thread_is_found_among_those_of_another(int which)
    {
        var (first, second) = (new KeyHalves(), new KeyHalves());
        var keys = Keys(seed: 1, 40_000).ToList();
        foreach (var key in keys) first.Add(key);
        foreach (var key in Keys(seed: 2, 1000).Append(keys[which])) second.Add(key);

        Assert.True(KeyHalves.MayRepeat([first, second]));
    }

    /// <summary>Such a key has no half that could be told from an empty place: one must look.</summary>
    [Fact]
    public void A_half_of_zero_may_repeat()
    {
        var keys = new KeyHalves();
        keys.Add(UInt128.One << 64);

        Assert.True(KeyHalves.MayRepeat([keys]));
    }

    [Fact]
    public void Nothing_does_not_repeat() => Assert.False(KeyHalves.MayRepeat([new KeyHalves()]));

    static IEnumerable<UInt128> Keys(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) yield return new((ulong)random.NextInt64(), (ulong)random.NextInt64(1, long.MaxValue) << 1);
    }
}
