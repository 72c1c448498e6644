using System.Globalization;
using System.Text;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>What is the same for all rows of a month: prices and batches, by product.</summary>
sealed class DemoMonth
{
    public DemoMonth(DemoWorld world, Month month)
    {
        (World, Month, FirstDay) = (world, month, world.Calendar.DayOf(month.FirstDay));
        LastDay = FirstDay + world.Calendar.Days(month) - 1;
        ListPrices = [.. world.Catalogue.Products.Select(p => world.Prices.ListPrice(p, month))];
        NetPrices = [.. world.Catalogue.Products.Select(p => world.Prices.NetPrice(p, month))];
        Batches = [.. world.Catalogue.Products.Select(p => Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{p.Article % 1000:000}{(char)('A' + month.Year % 26)}{(month.Number + 2) / 3}")))];
    }

    public DemoWorld World { get; }
    public Month Month { get; }

    /// <summary>First day, counted from the calendar's first.</summary>
    public int FirstDay { get; }

    /// <summary>Last day of the month that the region has reached.</summary>
    public int LastDay { get; }
    public long[] ListPrices { get; }
    public long[] NetPrices { get; }
    public byte[][] Batches { get; }

    /// <summary>Writes one event, unless its place has not delivered that day.</summary>
    /// <param name="minute">Since the calendar's first day began.</param>
    /// <param name="quantity">Hundredths of units.</param>
    public void Write(EventFile file, ReadOnlySpan<byte> kind, int minute, int place, int product, long quantity, ReadOnlySpan<byte> reason = default)
    {
        var (day, ofDay) = Math.DivRem(minute, 24 * 60);
        if (!World.Delivered(place, day)) return;
        var text = World.Texts[product];
        file.Write(kind, World.DateText(day), ofDay, World.CodeText(place, day), text, quantity,
            DemoPrices.Cost(ListPrices[product], quantity, text.Pack), DemoPrices.Cost(NetPrices[product], quantity, text.Pack), reason);
    }
}
