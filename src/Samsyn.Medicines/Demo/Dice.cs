namespace Samsyn.Medicines.Demo;

/// <summary>Chance that is the same every time: a stream of numbers that depends on what it was thrown for and on nothing else.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014). <see cref="Random"/> promises no fixed sequence between versions and is dear to begin.</remarks>
struct Dice
{
    ulong _state;

    /// <summary>Dice for one decision: the seed and what names the decision (month, place, treatment …).</summary>
    public static Dice For(int seed, params ReadOnlySpan<int> names)
    {
        unchecked
        {
            var state = Mix((ulong)seed + 0x9E3779B97F4A7C15);
            foreach (var name in names) state = Mix(state ^ ((ulong)(uint)name + 0x9E3779B97F4A7C15) * 0xD1342543DE82EF95);
            return new Dice { _state = state };
        }
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Unit() < share;

    /// <summary>A whole number from 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Next() >> 33) % count;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>About normal: three throws added, never more than three spreads from the mean.</summary>
    public double About(double mean, double spread) => mean + (Unit() + Unit() + Unit() - 1.5) * 2 * spread;

    /// <summary>How often something that happens <paramref name="mean"/> times on average happens this time (Poisson).</summary>
    public int Count(double mean)
    {
        if (mean > 30) return Math.Max(0, (int)Math.Round(About(mean, Math.Sqrt(mean))));
        var (count, left) = (0, Unit());
        for (var share = Math.Exp(-mean); left >= share && count < 200; share = share * mean / ++count) left -= share;
        return count;
    }

    ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            return Mix(_state);
        }
    }

    static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
