using System.Buffers.Text;

namespace Samsyn.Medicines.Demo;

/// <summary>Writes a month's orders: who gets what where, and every step of it.</summary>
sealed class DemoOrders(DemoWorld world, DemoStock stock)
{
    const int Day = 24 * 60;

    /// <summary>Keeps the dice of habits apart from others.</summary>
    const int OralHabit = 77_003;

    readonly double[,] _shares = SharesOf(world);
    readonly int[][] _products = [.. world.Catalogue.Treatments.Select(t => t.Use.Keys.Select(world.Catalogue.IndexOf).ToArray())];
    readonly int[][] _oral = [.. world.Catalogue.Treatments.Select(t => t.Oral.Keys.Select(world.Catalogue.IndexOf).ToArray())];
    readonly bool[] _byVein = [.. world.Catalogue.Products.Select(p => p.Route == "intravenous")];
    readonly byte[] _id = new byte[32];

    public void Write(EventFile file, DemoMonth month, CancellationToken cancel)
    {
        foreach (var place in world.Clinics)
        {
            cancel.ThrowIfCancellationRequested();
            var stays = new DemoStays(month, place, _shares);
            for (var treatment = 0; treatment < _products.Length; treatment++)
                if (_shares[treatment, place] > 0) Write(file, month, stays, place, treatment);
        }
    }

    void Write(EventFile file, DemoMonth month, DemoStays stays, int place, int number)
    {
        var treatment = world.Catalogue.Treatments[number];
        var mean = world.Calendar.Orders(treatment, month.Month) * _shares[number, place] * world.Options.Scale;
        var dice = Dice.For(world.Options.Seed, month.Month.Index, place, number);
        var shares = world.Shares(treatment, world.Places[place].Hospital, month.Month);
        // Those who come again are a group that is gone through in turn; else everyone is new, a new group each year
        var group = Math.Max(1, (int)Math.Ceiling(treatment.Every > 0 ? mean * treatment.Every * 12 / 52 : mean * 14));
        var first = (long)(mean * (month.Month - world.Calendar.First));
        var oral = OralShares(treatment, month, place);
        var count = dice.Count(mean);
        for (var i = 0; i < count; i++)
        {
            var product = _products[number][Choose(shares, dice.Unit())];
            if (treatment.Way == DemoWay.Ward)
            {
                OnWard(file, month, stays, place, number, i, product, oral, ref dice);
                continue;
            }
            var person = PersonOf(month, treatment, number, place, (int)((first + i) % group));
            file.Order(person, world.Indications[number], IdOf(month, place, number, i), month.Batches[product]);
            Steps(file, month, place, treatment, product, ref dice);
        }
    }

    /// <summary>An order for somebody who lies there; what is given by vein may be followed by an order of something to swallow.</summary>
    void OnWard(EventFile file, DemoMonth month, DemoStays stays, int place, int number, int at, int product, double[] oral, ref Dice dice)
    {
        var treatment = world.Catalogue.Treatments[number];
        var (person, day) = stays.Next(treatment, ref dice);
        var order = new DemoOrder(file, month, place, BuyerOf(place, treatment), product, day * Day + dice.Between(7 * 60, 15 * 60), AmountOf(treatment, ref dice));
        var doses = dice.Between(treatment.Doses[0], treatment.Doses[1]);
        file.Order(person, world.Indications[number], IdOf(month, place, number, at), month.Batches[product]);
        if (!_byVein[product] || Chosen(oral, dice.Unit()) is not { } next)
        {
            order.OnWard(stock, doses, mayBreakOff: true, ref dice);
            return;
        }
        var byVein = Math.Min(dice.Between(2, 4), doses);
        var last = order.OnWard(stock, byVein, mayBreakOff: false, ref dice);
        var swallowed = _oral[number][next];
        file.Order(person, world.Indications[number], IdOf(month, place, number, at, isSecond: true), month.Batches[swallowed]);
        (order with { Product = swallowed, Start = last + dice.Between(10, 20) * 60 }).OnWard(stock, Math.Max(2, doses - byVein), mayBreakOff: true, ref dice);
    }

    /// <summary>Which of some shares a throw falls on; null: on none of them, they need not add up to 1.</summary>
    static int? Chosen(double[] shares, double at)
    {
        for (var i = 0; i < shares.Length; i++)
            if ((at -= shares[i]) < 0) return i;
        return null;
    }

    /// <summary>How likely each change to something to swallow is. Some places think of it more often than others.</summary>
    double[] OralShares(DemoTreatment treatment, DemoMonth month, int place)
    {
        var habit = 0.6 + 0.8 * Dice.For(world.Options.Seed, OralHabit, place).Unit();
        return [.. treatment.Oral.Values.Select(s => (s[0] + (s[1] - s[0]) * world.Calendar.Progress(month.Month)) / 100 * habit)];
    }

    void Steps(EventFile file, DemoMonth month, int place, DemoTreatment treatment, int product, ref Dice dice)
    {
        var day = world.Calendar.WorkingDay(dice.Between(month.FirstDay, month.LastDay), month.FirstDay, month.LastDay);
        var order = new DemoOrder(file, month, place, BuyerOf(place, treatment), product, day * Day + dice.Between(7 * 60, 15 * 60), AmountOf(treatment, ref dice));
        switch (treatment.Way)
        {
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

    static int Choose(double[] shares, double at) => Chosen(shares, at) ?? Array.FindLastIndex(shares, s => s > 0);

    ReadOnlySpan<byte> IdOf(DemoMonth month, int place, int treatment, int number, bool isSecond = false)
    {
        _id[0] = (byte)'R';
        Utf8Formatter.TryFormat(month.Month.YearMonth % 10_000, _id.AsSpan(1), out _, new('D', 4));
        Utf8Formatter.TryFormat(place, _id.AsSpan(5), out _, new('D', 3));
        Utf8Formatter.TryFormat(treatment, _id.AsSpan(8), out _, new('D', 3));
        _id[11] = (byte)'-';
        Utf8Formatter.TryFormat(number + 1, _id.AsSpan(12), out var written);
        if (isSecond) _id[12 + written++] = (byte)'B';
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
