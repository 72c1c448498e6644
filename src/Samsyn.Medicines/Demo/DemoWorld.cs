using System.Text;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>All that is decided before the first row is written: places, products, prices, who treats what.</summary>
sealed class DemoWorld
{
    readonly byte[][] _dates;
    readonly byte[][] _codes;
    readonly int[] _successors;
    readonly int[] _closedFromDay;
    readonly int[] _pharmacies;
    readonly int _lateFromDay;
    readonly int _late;
    readonly int _lastDay;

    public DemoWorld(DemoOptions options, DemoCatalogue catalogue)
    {
        (Options, Catalogue) = (options, catalogue);
        Calendar = new(options.Until);
        Findings = new(options.Until);
        Prices = new(Findings, Calendar.Last);
        Places = DemoPlaces.All(Findings);
        Texts = [.. catalogue.Products.Select(p => new ProductText(p))];
        Clinics = [.. Enumerable.Range(0, Places.Count).Where(i => Places[i].Specialty.Length > 0)];
        Indications = [.. catalogue.Treatments.Select(t => Encoding.ASCII.GetBytes(t.Indication))];

        // Doses and handed-out packages run on after the last day, but are not written
        _dates = [.. Enumerable.Range(0, Calendar.DayOf(options.Until) + 62).Select(Date)];
        _codes = [.. Places.Select(p => Encoding.ASCII.GetBytes(p.Code))];
        _successors = [.. Places.Select((p, i) => p.Successor is null ? i : IndexOf(p.Successor))];
        _closedFromDay = [.. Places.Select(p => p.ClosedFrom is { } from ? Calendar.DayOf(from.FirstDay) : int.MaxValue)];
        _pharmacies = [.. Places.Select(p => IndexOf($"{DemoPlaces.Region}-{p.Hospital}-APO"))];
        (_late, _lateFromDay, _lastDay) = (IndexOf(DemoFindings.LateDepartment), Calendar.DayOf(Findings.LateFrom), Calendar.DayOf(options.Until));
    }

    public DemoOptions Options { get; }
    public DemoCatalogue Catalogue { get; }
    public DemoCalendar Calendar { get; }
    public DemoFindings Findings { get; }
    public DemoPrices Prices { get; }
    public IReadOnlyList<DemoPlace> Places { get; }
    public ProductText[] Texts { get; }
    public byte[][] Indications { get; }

    /// <summary>Which of <see cref="Places"/> treat patients.</summary>
    public int[] Clinics { get; }

    /// <summary>The hospital's pharmacy; −1: it has none.</summary>
    public int PharmacyOf(int place) => _pharmacies[place];

    public int IndexOf(string code)
    {
        for (var i = 0; i < Places.Count; i++)
            if (Places[i].Code == code) return i;
        return -1;
    }

    public ReadOnlySpan<byte> DateText(int day) => _dates[day];

    /// <summary>The code that a place's events carry on a day: after a merger the successor's.</summary>
    public ReadOnlySpan<byte> CodeText(int place, int day) => _codes[day >= _closedFromDay[place] ? _successors[place] : place];

    /// <summary>Whether a place's events of that day have been delivered.</summary>
    public bool Delivered(int place, int day) => day <= _lastDay && day >= 0 && (place != _late || day < _lateFromDay);

    /// <summary>A place's share of all orders of a treatment, 0 to 1.</summary>
    public double Share(DemoTreatment treatment, int place)
    {
        var all = 0.0;
        foreach (var clinic in Clinics) all += Weight(treatment, Places[clinic]);
        return all == 0 ? 0 : Weight(treatment, Places[place]) / all;
    }

    /// <summary>Each product's share of a treatment's orders at a hospital in a month, adding up to 1; in the order of <see cref="DemoTreatment.Use"/>.</summary>
    public double[] Shares(DemoTreatment treatment, string hospital, Month month)
    {
        var progress = treatment.Switch ? Findings.SwitchedShare(hospital, month) : Calendar.Progress(month);
        var shares = treatment.Use.Values.Select(s => s[0] + (s[1] - s[0]) * progress).ToArray();
        var sum = shares.Sum();
        return [.. shares.Select(s => s / sum)];
    }

    static double Weight(DemoTreatment treatment, DemoPlace place) =>
        place.Kind == OrganisationKind.Ward && treatment.Way != DemoWay.Ward || treatment.Centre && place.Hospital != DemoPlaces.Centre
            ? 0
            : treatment.Where.GetValueOrDefault(place.Specialty) * place.Size;

    byte[] Date(int day)
    {
        var text = new byte[10];
        EventFile.WriteDate(text, Calendar.Date(day));
        return text;
    }
}
