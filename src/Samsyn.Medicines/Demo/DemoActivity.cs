using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>Bed days, admissions and discharges of the demo region by ward and department, and the population of the region, as the CSV file that the import reads.</summary>
/// <remarks>Where there are no beds there is nothing to report. The late department is late here too. The same seed, scale and last day make the same text.</remarks>
static class DemoActivity
{
    public const string Header = "organisation,month,bed_days,admissions,discharges,population";

    /// <summary>Inhabitants of the region in the last year, at scale 1.</summary>
    const double Inhabitants = 300_000;

    /// <summary>Keeps the dice of activity apart from those of treatments.</summary>
    const int Name = 77_001;

    /// <summary>Beds at a department of size 1, and how many days a patient stays.</summary>
    static readonly FrozenDictionary<string, (double Beds, double Stay)> Specialties = new Dictionary<string, (double, double)>
    {
        ["BAR"] = (2, 3.1), ["GAS"] = (1.2, 4.2), ["GER"] = (3.2, 9.5), ["HEM"] = (1.2, 7.4), ["INF"] = (2, 5.8), ["IVA"] = (1, 2.9), ["KAR"] = (2.2, 3.6),
        ["KIR"] = (3.4, 4.1), ["KVI"] = (2.6, 2.4), ["LUN"] = (1.7, 5.5), ["MED"] = (5, 5.2), ["NEU"] = (2, 6.3), ["NJU"] = (0.9, 6), ["ONH"] = (0.7, 2.2),
        ["ONK"] = (1.6, 6.1), ["ORT"] = (3.3, 5.4), ["PSY"] = (4.5, 14.2), ["REU"] = (0.4, 4.8), ["URO"] = (1.2, 3),
    }.ToFrozenDictionary();

    /// <summary>Where work is planned, it rests in July.</summary>
    static readonly FrozenSet<string> Planned = FrozenSet.Create("KIR", "KVI", "NEU", "ONH", "ORT", "REU", "URO");

    public static string Text(DemoOptions options)
    {
        var (calendar, findings) = (new DemoCalendar(options.Until), new DemoFindings(options.Until));
        var places = DemoPlaces.All(findings);
        var text = new StringBuilder(Header).Append('\n');
        foreach (var month in new Period(calendar.First, calendar.Last).Months())
        {
            foreach (var (index, place) in places.Index().Where(p => Beds(p.Item, places) > 0 && !IsLate(p.Item, month, findings)))
            {
                var days = BedDays(place, Beds(place, places), month, calendar, Dice.For(options.Seed, Name, index, month.Index)) * options.Scale;
                var admissions = days / Specialties[place.Specialty].Stay;
                Line(text, place.Code, month, Whole(days), Whole(admissions), Whole(admissions * Dice.For(options.Seed, Name, index, month.Index, 1).About(1, 0.03)), "");
            }
            var inhabitants = Inhabitants * options.Scale * Math.Pow(1.004, month.Year - calendar.Last.Year);
            Line(text, DemoPlaces.Region, month, "", "", "", Whole(inhabitants));
        }
        return text.ToString();
    }

    /// <summary>A ward has four in ten of its department's beds; the department has those that no ward has.</summary>
    static double Beds(DemoPlace place, IReadOnlyList<DemoPlace> places)
    {
        if (place.ClosedFrom is not null || !Specialties.TryGetValue(place.Specialty, out var specialty)) return 0;
        var wards = places.Count(p => p.Kind == OrganisationKind.Ward && p.Parent == place.Code);
        return specialty.Beds * place.Size * (1 - 0.4 * wards);
    }

    static double BedDays(DemoPlace place, double beds, Month month, DemoCalendar calendar, Dice dice)
    {
        var winter = 1 + 0.05 * Math.Cos((month.Number - 1.5) * Math.PI / 6);
        var july = month.Number == 7 && Planned.Contains(place.Specialty) ? 0.74 : 1;
        // A bed in a hundred goes each year: stays grow shorter
        var fewer = Math.Pow(0.99, (month - calendar.Last) / 12.0);
        return beds * calendar.Days(month) * dice.About(0.88, 0.02) * winter * july * fewer;
    }

    static bool IsLate(DemoPlace place, Month month, DemoFindings findings) => place.Code == DemoFindings.LateDepartment && month >= Month.Of(findings.LateFrom);

    /// <summary>A small region has fewer patients, but no open ward without any.</summary>
    static string Whole(double number) => Math.Max(1, Math.Round(number)).ToString("0", CultureInfo.InvariantCulture);

    static void Line(StringBuilder to, params IEnumerable<object> cells) => to.AppendJoin(',', cells).Append('\n');
}
