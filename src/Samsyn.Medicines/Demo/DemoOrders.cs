using System.Buffers.Text;

namespace Samsyn.Medicines.Demo;

/// <summary>Writes a month's orders: who gets what where, and every step of it.</summary>
sealed class DemoOrders(DemoWorld world, DemoStock stock)
{
    const int Day = 24 * 60;

    readonly double[,] _shares = SharesOf(world);
    readonly int[][] _products = [.. world.Catalogue.Treatments.Select(t => t.Use.Keys.Select(world.Catalogue.IndexOf).ToArray())];
    readonly byte[] _id = new byte[32];

    public void Write(EventFile file, DemoMonth month, CancellationToken cancel)
    {
        foreach (var place in world.Clinics)
        {
            cancel.ThrowIfCancellationRequested();
            for (var treatment = 0; treatment < _products.Length; treatment++)
                if (_shares[treatment, place] > 0) Write(file, month, place, treatment);
        }
    }

    void Write(EventFile file, DemoMonth month, int place, int number)
    {
        var treatment = world.Catalogue.Treatments[number];
        var mean = world.Calendar.Orders(treatment, month.Month) * _shares[number, place] * world.Options.Scale;
        var dice = Dice.For(world.Options.Seed, month.Month.Index, place, number);
        var shares = world.Shares(treatment, world.Places[place].Hospital, month.Month);
        // Those who come again are a group that is gone through in turn; else everyone is new, a new group each year
        var group = Math.Max(1, (int)Math.Ceiling(treatment.Every > 0 ? mean * treatment.Every * 12 / 52 : mean * 14));
        var first = (long)(mean * (month.Month - world.Calendar.First));
        var count = dice.Count(mean);
        for (var i = 0; i < count; i++)
        {
            var person = PersonOf(month, treatment, number, place, (int)((first + i) % group));
            var product = _products[number][Choose(shares, dice.Unit())];
            file.Order(person, world.Indications[number], IdOf(month, place, number, i), month.Batches[product]);
            Steps(file, month, place, treatment, product, ref dice);
        }
    }

    void Steps(EventFile file, DemoMonth month, int place, DemoTreatment treatment, int product, ref Dice dice)
    {
        var day = dice.Between(month.FirstDay, month.LastDay);
        if (treatment.Way != DemoWay.Ward) day = world.Calendar.WorkingDay(day, month.FirstDay, month.LastDay);
        var order = new DemoOrder(file, month, place, BuyerOf(place, treatment), product, day * Day + dice.Between(7 * 60, 15 * 60), AmountOf(treatment, ref dice));
        switch (treatment.Way)
        {
            case DemoWay.Ward: order.OnWard(stock, dice.Between(treatment.Doses[0], treatment.Doses[1]), ref dice); break;
            case DemoWay.Infusion: order.Infusion(stock, ref dice); break;
            case DemoWay.Clinic: order.InClinic(stock, ref dice); break;
            case DemoWay.Home: order.Home(stock, ref dice); break;
            case DemoWay.Person: order.ForPerson(ref dice); break;
        }
    }

    int BuyerOf(int place, DemoTreatment treatment) => treatment.Pharmacy && world.PharmacyOf(place) is >= 0 and var pharmacy ? pharmacy : place;

    TestPerson PersonOf(DemoMonth month, DemoTreatment treatment, int number, int place, int index)
    {
        var group = treatment.Every > 0 ? 0 : month.Month.Year;
        var dice = Dice.For(world.Options.Seed, -1, number, place, index, group);
        return TestPerson.Throw(ref dice, treatment.People, treatment.Every > 0 ? world.Calendar.First.FirstDay : new(month.Month.Year, 1, 1));
    }

    /// <summary>Units a dose in hundredths: whole where both ends are whole, else in twentieths.</summary>
    static long AmountOf(DemoTreatment treatment, ref Dice dice)
    {
        var (least, most) = (treatment.Amount[0], treatment.Amount[1]);
        var step = least % 1 == 0 && most % 1 == 0 ? 100 : 5;
        return dice.Between((int)Math.Round(least * 100 / step), (int)Math.Round(most * 100 / step)) * (long)step;
    }

    static int Choose(double[] shares, double at)
    {
        for (var i = 0; i < shares.Length; i++)
            if ((at -= shares[i]) < 0) return i;
        return Array.FindLastIndex(shares, s => s > 0);
    }

    ReadOnlySpan<byte> IdOf(DemoMonth month, int place, int treatment, int number)
    {
        _id[0] = (byte)'R';
        Utf8Formatter.TryFormat(month.Month.YearMonth % 10_000, _id.AsSpan(1), out _, new('D', 4));
        Utf8Formatter.TryFormat(place, _id.AsSpan(5), out _, new('D', 3));
        Utf8Formatter.TryFormat(treatment, _id.AsSpan(8), out _, new('D', 3));
        _id[11] = (byte)'-';
        Utf8Formatter.TryFormat(number + 1, _id.AsSpan(12), out var written);
        return _id.AsSpan(0, 12 + written);
    }

    static double[,] SharesOf(DemoWorld world)
    {
        var shares = new double[world.Catalogue.Treatments.Count, world.Places.Count];
        foreach (var place in world.Clinics)
            for (var t = 0; t < world.Catalogue.Treatments.Count; t++) shares[t, place] = world.Share(world.Catalogue.Treatments[t], place);
        return shares;
    }
}
