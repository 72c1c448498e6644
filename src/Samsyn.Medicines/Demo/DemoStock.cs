using System.Buffers.Text;

namespace Samsyn.Medicines.Demo;

/// <summary>What each place has used and has left, and what it therefore buys and throws away. Quantities in hundredths of units.</summary>
sealed class DemoStock(DemoWorld world)
{
    readonly long[,] _used = new long[world.Places.Count, world.Catalogue.Products.Count];
    readonly long[,] _left = new long[world.Places.Count, world.Catalogue.Products.Count];
    readonly byte[] _id = new byte[24];

    public void Use(int place, int product, long quantity) => _used[place, product] += quantity;

    /// <summary>Buys, in whole packages, what the month's orders and losses took.</summary>
    public void Write(EventFile file, DemoMonth month)
    {
        for (var place = 0; place < world.Places.Count; place++)
            for (var product = 0; product < world.Catalogue.Products.Count; product++)
                if (_used[place, product] > 0) Write(file, month, place, product);
    }

    void Write(EventFile file, DemoMonth month, int place, int product)
    {
        var dice = Dice.For(world.Options.Seed, month.Month.Index, -2, place, product);
        var used = _used[place, product];
        _used[place, product] = 0;
        var package = world.Catalogue.Products[product].Pack * 100L;
        var needed = used + (long)(used * LossOf(place, product)) + Discard(file, month, place, product, used, ref dice) - _left[place, product];
        var packages = Math.Max(0, (needed + package - 1) / package);
        _left[place, product] = packages * package - needed;
        var orders = (int)Math.Min(packages, dice.Between(1, 3));
        for (var i = 0; i < orders; i++)
        {
            var length = month.LastDay - month.FirstDay + 1;
            var day = world.Calendar.WorkingDay(month.FirstDay + length * i / orders + dice.Below(Math.Max(1, length / orders / 3)), month.FirstDay, month.LastDay);
            file.Order(IdOf(month, place, product, i), month.Batches[product]);
            month.Write(file, "purchase"u8, day * 24 * 60 + dice.Between(6 * 60, 7 * 60 - 1), place, product, (packages * (i + 1) / orders - packages * i / orders) * package);
        }
    }

    /// <summary>Thrown away from the shelf: too old, or too warm.</summary>
    long Discard(EventFile file, DemoMonth month, int place, int product, long used, ref Dice dice)
    {
        var one = world.Catalogue.Products[product];
        var dear = one.Price / one.Pack > 2000;
        var expired = dice.Chance(dear ? 0.01 : 0.08);
        if (!expired && !(one.Cold && dice.Chance(0.015))) return 0;
        var quantity = Math.Max(1, used * dice.Between(3, 9) / 10_000) * 100;
        file.Order(default, month.Batches[product]);
        month.Write(file, "discard"u8, dice.Between(month.FirstDay, month.LastDay) * 24 * 60 + dice.Between(8 * 60, 16 * 60), place, product, quantity,
            expired ? "expired"u8 : "temperature"u8);
        return quantity;
    }

    /// <summary>The share that nobody can account for.</summary>
    double LossOf(int place, int product)
    {
        if (world.Places[place].Code == DemoFindings.LeakingDepartment && world.Catalogue.Products[product].Atc.StartsWith("N02A", StringComparison.Ordinal)) return 0.22;
        return 0.015 + 0.035 * Dice.For(world.Options.Seed, -3, place, product).Unit();
    }

    ReadOnlySpan<byte> IdOf(DemoMonth month, int place, int product, int number)
    {
        _id[0] = (byte)'P';
        Utf8Formatter.TryFormat(month.Month.YearMonth % 10_000, _id.AsSpan(1), out _, new('D', 4));
        Utf8Formatter.TryFormat(place, _id.AsSpan(5), out _, new('D', 3));
        Utf8Formatter.TryFormat(product, _id.AsSpan(8), out _, new('D', 3));
        _id[11] = (byte)'-';
        Utf8Formatter.TryFormat(number + 1, _id.AsSpan(12), out var written);
        return _id.AsSpan(0, 12 + written);
    }
}
