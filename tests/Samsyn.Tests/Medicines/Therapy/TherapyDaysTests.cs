using CsCheck;
using Samsyn.Medicines.Therapy;

namespace Samsyn.Tests.Medicines.Therapy;

public sealed class TherapyDaysTests
{
    static Administration Dose(string person, string substance, string at, bool parenteral = false) =>
        new(person, substance, "antibacterial", DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), parenteral);

    [Fact]
    public void Each_substance_counts_once_a_day_however_many_doses_and_ways()
    {
        var days = TherapyDays.Of(
        [
            Dose("a", "J01CA04", "2026-03-01 08:00", parenteral: true), Dose("a", "J01CA04", "2026-03-01 23:59"), Dose("a", "J01GB03", "2026-03-01 09:00"),
            Dose("a", "J01CA04", "2026-03-02 00:00"), Dose("a", "J01CA04", "2026-03-04 08:00"), Dose("b", "J01CA04", "2026-03-01 08:00"),
        ]);

        Assert.Equal(new(3 + 1 + 1, 3 + 1), days); // amoxicillin of a on three days, gentamicin on one, b on one; a had any on three days
    }

    [Fact]
    public void Doses_further_apart_than_the_gap_are_two_therapies()
    {
        Administration[] doses = [Dose("a", "x", "2026-03-01 08:00"), Dose("a", "x", "2026-03-02 20:00"), Dose("a", "y", "2026-03-04 08:01"), Dose("b", "x", "2026-03-02 08:00")];

        var therapies = GivenTherapy.Of(doses, TimeSpan.FromHours(36));

        Assert.Equal([("a", 2, 1.5m), ("a", 1, 0m), ("b", 1, 0m)], therapies.Select(t => (t.Person, t.Doses.Count, t.Time.Days)));
    }

    [Fact]
    public void The_synthetic_hospital_as_counting_day_by_day()
    {
        var doses = RamsesFiles.Administrations();
        var (days, length) = (0, 0);
        foreach (var person in doses.Select(d => d.Person).Distinct())
        {
            var own = doses.Where(d => d.Person == person).ToList();
            for (var day = own.Min(d => d.At.Date); day <= own.Max(d => d.At.Date); day = day.AddDays(1))
            {
                var that = own.Where(d => d.At.Date == day).ToList();
                days += that.Select(d => d.Substance).Distinct().Count();
                length += that.Count > 0 ? 1 : 0;
            }
        }

        Assert.Equal(new(days, length), TherapyDays.Of(doses));
        // Clarithromycin: one dose into the vein and ten by mouth, on the 7th to the 12th of August: six days, not seven
        Assert.Equal(6, TherapyDays.Of(doses.Where(d => d is { Person: "99999999999", Substance: "Clarithromycin" })).DaysOfTherapy);
    }

    [Fact]
    public void The_synthetic_hospital_cut_into_therapies_leaves_no_dose_out_and_no_gap_in()
    {
        var (doses, gap) = (RamsesFiles.Administrations(), TimeSpan.FromHours(36));
        var therapies = GivenTherapy.Of(doses, gap);

        Assert.Equal(doses.Count, therapies.Sum(t => t.Doses.Count));
        Assert.All(therapies, t => Assert.All(t.Doses.Zip(t.Doses.Skip(1)), d => Assert.True(d.Second.At - d.First.At <= gap)));
        Assert.All(therapies.Zip(therapies.Skip(1)).Where(t => t.First.Person == t.Second.Person), t => Assert.True(t.Second.Time.From - t.First.Time.To > gap));
    }

    [Fact]
    public void Therapy_days_lie_between_the_days_and_the_days_of_each_substance() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 200]).Array[0, 40].Sample(drawn =>
        {
            var doses = drawn.Select(d => new Administration("a", $"s{d.Item1}", "x", new DateTime(2026, 3, 1).AddHours(d.Item2), false)).ToList();
            var days = TherapyDays.Of(doses);
            return days.LengthOfTherapy <= days.DaysOfTherapy && days.DaysOfTherapy <= days.LengthOfTherapy * 3 && days.DaysOfTherapy <= doses.Count;
        });
}
