using CsCheck;
using Samsyn.Events.Store;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Therapy;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.Therapy;

/// <summary>The event store counts courses and their switches as the rules for therapies do, which the cases of RAMSES prove.</summary>
public sealed class CourseAgreementTests
{
    static readonly DateTime Begin = new(2025, 1, 6, 8, 0, 0);
    static readonly EventFilter Vein = new([new() { Routes = ["iv"] }], []), Mouth = new([new() { Routes = ["oral"] }], []);

    [Fact]
    public void Courses_are_therapies_that_were_given_without_a_longer_gap() =>
        Gen.Select(Gen.Int[1, 50].Array[0, 12], Gen.Int[1, 50].Array[0, 12]).Sample((one, other) =>
        {
            var doses = Doses("a", one.Select(gap => (gap, true))).Concat(Doses("b", other.Select(gap => (gap, true)))).ToList();
            var therapies = GivenTherapy.Of(doses, TimeSpan.FromHours(36));

            Assert.Equal([therapies.Count, therapies.Count(t => t.Time.To - t.Time.From > TimeSpan.FromHours(24))], Counts(doses, new(Quantity.Courses), new(Quantity.Courses) { Hours = 24 }));
        }, iter: 60, threads: 1);

    [Fact]
    public void Courses_are_switched_in_time_as_parenteral_sequences_are() =>
        Gen.Select(One.Of(6, 8, 12), Gen.Bool, (gap, vein) => (gap, vein)).Array[1, 25].Sample(given =>
        {
            var doses = Doses("a", given).ToList();
            var sequences = ParenteralSequences.Find(Hours(doses));
            var switches = OralSwitches.Of(sequences);

            Assert.Equal([switches.InTime, sequences.Count(s => s.Conversion is not null)],
                Counts(doses, new(Quantity.Switches, Vein) { Then = Mouth, Hours = OralSwitches.Limit }, new(Quantity.Switches, Vein) { Then = Mouth, Hours = Reach.MostHours }));
        }, iter: 60, threads: 1);

    /// <summary>The first dose at once, each other so many hours after the one before.</summary>
    static IEnumerable<Administration> Doses(string person, IEnumerable<(int Gap, bool Vein)> given)
    {
        var at = Begin;
        foreach (var (i, dose) in given.Index())
        {
            if (i > 0) at = at.AddHours(dose.Gap);
            yield return new(person, "J01CR05", "antibacterial", at, dose.Vein);
        }
    }

    /// <summary>A dose stands for the hours until the next, and the last one for twelve.</summary>
    static List<RouteInHour> Hours(List<Administration> doses) =>
    [
        .. doses.Select((d, i) => (Dose: d, Length: i + 1 < doses.Count ? (int)(doses[i + 1].At - d.At).TotalHours : 12))
            .SelectMany(d => Enumerable.Repeat(d.Dose.IsParenteral ? RouteInHour.Parenteral : RouteInHour.Oral, d.Length)),
    ];

    /// <summary>One store and one question for all figures: to make a store takes longer than to ask it.</summary>
    static IReadOnlyList<decimal?> Counts(List<Administration> doses, params Summed[] figures)
    {
        if (doses.Count == 0) return [.. figures.Select(_ => (decimal?)0)];
        using var store = new ExampleEventStore(doses.Select(d => new Dictionary<string, object>
        {
            ["kind"] = "administer", ["organisation"] = "A", ["month"] = Month.Of(DateOnly.FromDateTime(d.At)).YearMonth, ["day"] = DateOnly.FromDateTime(d.At), ["at_utc"] = d.At,
            ["person"] = new Guid(d.Person[0], 0, 0, new byte[8]), ["atc"] = d.Substance, ["route"] = d.IsParenteral ? "iv" : "oral",
        }));
        var query = new EventQuery(new() { Period = new(new(2025, 1), new(2025, 3)) }, [.. figures], []);
        return store.Ask(query, TestContext.Current.CancellationToken).Result.Rows[0].Values;
    }
}
