using System.Collections.Frozen;

namespace Samsyn.Medicines.Demo;

/// <summary>Who lies at a place in a month. A stay is one person who came on a day for one thing and gets several treatments; the frail get most of them.</summary>
sealed class DemoStays
{
    /// <summary>How many orders a stay has on average, where so many share a place.</summary>
    const double Orders = 3;

    /// <summary>1 would give all the same; the higher, the more treatments the frail get.</summary>
    const double Frailty = 1.7;

    /// <summary>Keeps the dice of stays apart from others.</summary>
    const int Name = 77_002;

    static readonly DemoPeople Grown = new() { Age = 66, Spread = 15 };

    /// <summary>Who is on a ward, by specialty.</summary>
    static readonly FrozenDictionary<string, DemoPeople> Specialties = new Dictionary<string, DemoPeople>
    {
        ["BAR"] = new() { Age = 5, Spread = 4, Women = 0.47 }, ["GER"] = new() { Age = 83, Spread = 6, Women = 0.58 }, ["IVA"] = new() { Age = 63, Spread = 16, Women = 0.42 },
        ["INF"] = new() { Age = 61, Spread = 18, Women = 0.46 }, ["KAR"] = new() { Age = 71, Spread = 12, Women = 0.42 }, ["KVI"] = new() { Age = 47, Spread = 16, Women = 1 },
        ["MED"] = new() { Age = 73, Spread = 14 }, ["NEU"] = new() { Age = 57, Spread = 19, Women = 0.48 }, ["ORT"] = new() { Age = 68, Spread = 17, Women = 0.57 },
        ["PSY"] = new() { Age = 46, Spread = 16, Women = 0.53 }, ["URO"] = new() { Age = 70, Spread = 13, Women = 0.25 },
    }.ToFrozenDictionary();

    readonly DemoMonth _month;
    readonly int _place, _count;
    int _came;

    /// <param name="shares">Each treatment's share that a place has.</param>
    public DemoStays(DemoMonth month, int place, double[,] shares)
    {
        (_month, _place) = (month, place);
        var (all, main) = (0.0, 0.0);
        foreach (var (number, treatment) in month.World.Catalogue.Treatments.Index().Where(t => t.Item.Way == DemoWay.Ward))
        {
            var orders = month.World.Calendar.Orders(treatment, month.Month) * shares[number, place] * month.World.Options.Scale;
            all += orders;
            if (treatment.Main) main += orders;
        }
        _count = Math.Max(1, (int)Math.Ceiling(Math.Max(all / Orders, main)));
    }

    /// <summary>Whose order it is, and on which day.</summary>
    public (TestPerson Person, int Day) Next(DemoTreatment treatment, ref Dice dice)
    {
        var stay = treatment.Main ? _came++ % _count : (int)(_count * Math.Pow(dice.Unit(), Frailty));
        var own = Dice.For(_month.World.Options.Seed, Name, _place, _month.Month.Index, stay);
        var came = own.Between(_month.FirstDay, _month.LastDay);
        var person = TestPerson.Throw(ref own, Specialties.GetValueOrDefault(_month.World.Places[_place].Specialty, Grown), _month.Month.FirstDay);
        return (person, Math.Min(came + dice.Below(treatment.Main ? 1 : 3), _month.LastDay));
    }
}
