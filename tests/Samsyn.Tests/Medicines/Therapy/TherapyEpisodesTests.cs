using CsCheck;
using Samsyn.Medicines.Therapy;

namespace Samsyn.Tests.Medicines.Therapy;

public sealed class TherapyEpisodesTests
{
    static readonly LinkLimits Limits = new();
    static readonly DateTime Midnight = new(2026, 3, 1);

    /// <summary>Hours of ordering, first and last dose; without a last dose it is a single one.</summary>
    static Prescription Rx(string id, string substance, double authored, double from, double? to = null, PrescriptionStatus status = PrescriptionStatus.Completed) =>
        new(id, "p", substance, "antibacterial", Midnight.AddHours(authored), new(Midnight.AddHours(from), Midnight.AddHours(to ?? from)), to is null, false, status);

    [Fact]
    public void A_dose_the_next_day_carries_on_and_three_days_later_begins_anew()
    {
        var episodes = TherapyEpisodes.Of([Rx("1", "AMX", 8, 9, 33), Rx("2", "GEN", 56, 57), Rx("3", "CLR", 160, 160, 184)], Limits);

        Assert.Equal(["1 2", "3"], episodes.Select(e => string.Join(' ', e.Prescriptions.Select(p => p.Id))));
        Assert.Equal([2m, 1m], episodes.Select(e => e.Time.Days)); // hours 9 to 57, 160 to 184
    }

    [Fact]
    public void What_was_not_given_links_nothing_and_is_no_therapy()
    {
        var episodes = TherapyEpisodes.Of([Rx("1", "AMX", 0, 0, 24), Rx("2", "AMX", 24, 24, 60, PrescriptionStatus.Cancelled), Rx("3", "AMX", 60, 61, 80)], Limits);

        Assert.Equal(["1", "3"], episodes.Select(e => e.Id));
    }

    [Fact]
    public void Other_persons_and_other_purposes_are_other_therapies()
    {
        var one = Rx("1", "AMX", 0, 0, 24);
        Assert.Equal(3, TherapyEpisodes.Of([one, one with { Id = "2", Person = "q" }, one with { Id = "3", Purpose = "antifungal" }], Limits).Count);
    }

    [Fact]
    public void Every_pattern_of_the_linkage_file_is_linked_as_RAMSES_links_it()
    {
        // inst/test_cases/prescription_linkage_edges_classes.csv of the package: what is combined; what is no link; the rest continues
        string[] combined = ["101", "201", "501", "601"], none = ["104", "206", "302", "703"];
        var pairs = RamsesFiles.Rows("prescription_linkage_prescriptions.csv").Select(r => new Prescription(
            r["prescription_id"], r["patient_id"], r["drug_code"], r["antiinfective_type"], RamsesFiles.At(r["authoring_date"]),
            new(RamsesFiles.At(r["prescription_start"]), RamsesFiles.At(r["prescription_end"])), r["daily_frequency"] == "-1", r["ATC_route"] == "P")).GroupBy(p => p.Person);

        Assert.Equal(
            pairs.Select(p => (p.Key, combined.Contains(p.Key) ? PrescriptionLink.Combination : none.Contains(p.Key) ? PrescriptionLink.None : PrescriptionLink.Continuation)),
            pairs.Select(p => (p.Key, PrescriptionLinks.Between(p.First(), p.Last(), Limits))));
    }

    [Fact]
    public void The_episode_of_the_cases_begins_and_ends_as_in_RAMSES()
    {
        foreach (var c in JsonCases.Read("medicines/ramses/ramses_cases.json").GetProperty("therapy_episode").EnumerateArray())
        {
            var episode = TherapyEpisodes.Of(RamsesFiles.Prescriptions(), Limits).Single(e => e.Id == c.Text("therapy"));

            Assert.Equal((c.Text("patient"), RamsesFiles.At(c.Text("start")!), RamsesFiles.At(c.Text("end")!)), (episode.Person, episode.Time.From, episode.Time.To));
        }
    }

    [Fact]
    public void Episodes_and_combinations_of_the_synthetic_hospital_as_in_RAMSES() // tests/testthat/test-warehousing-duckdb.R of the package
    {
        var episodes = TherapyEpisodes.Of(RamsesFiles.Prescriptions(), Limits);

        var combination = episodes.Single(e => e.Id == "89ac870bc1c1e4b2a37cec79d188cb08");
        Assert.Equal(["0bf9ea7732dd6e904ab670a407382d95", "89ac870bc1c1e4b2a37cec79d188cb08"], combination.Combinations.Single().Select(p => p.Id).Order());
        Assert.Empty(episodes.Single(e => e.Id == "592a738e4c2afcae6f625c01856151e0").Combinations);
        Assert.Equal(["a028cf950c29ca73c01803b54642d513"], episodes.Where(e => e.Person == "5726385525").Select(e => e.Id));
        var course = episodes.Single(e => e.Id == "fa179f4bcf3efa1e21225ab207ab40c4");
        Assert.Equal((6, RamsesFiles.At("2017-11-15 15:33:36"), RamsesFiles.At("2017-12-01 21:11:36")), (course.Prescriptions.Count, course.Time.From, course.Time.To));
    }

    [Fact]
    public void Length_of_therapy_and_DDDs_prescribed_of_the_cases()
    {
        var cases = JsonCases.Read("medicines/ramses/ramses_cases.json").GetProperty("overlap_bridge").GetProperty("cases").EnumerateArray().ToList();
        var (prescriptions, therapy) = (RamsesFiles.Prescriptions(), cases.Single(c => c.TryGetProperty("therapy", out _)));
        var prescribed = cases.Single(c => c.TryGetProperty("prescription", out _));

        var days = prescriptions.Single(p => p.Id == prescribed.Text("prescription")).Time.Days;

        Assert.Equal(therapy.Number("LOT"), decimal.Round(TherapyEpisodes.Of(prescriptions, Limits).Single(e => e.Id == therapy.Text("therapy")).Time.Days, 1));
        Assert.Equal(prescribed.Number("DOT"), decimal.Round(days, 1));
        // Meropenem 1 g twice a day; a DDD is 3 g parenterally
        Assert.Equal(prescribed.Number("DDD_prescribed"), decimal.Round(days * DoseFrequencies.Load().Find("BD")!.Value.PerDay!.Value * 1m / 3m, 1));
    }

    [Fact]
    public void Linked_groups_of_the_cases()
    {
        var c = JsonCases.Read("medicines/ramses/ramses_cases.json").GetProperty("transitive_closure");
        var expected = c.GetProperty("expected_groups").EnumerateObject().Select(g => g.Value.GetInt32()).ToList();

        var groups = LinkedGroups.Of(expected.Count, c.GetProperty("edges").EnumerateArray().Select(e => (e[0].GetInt32() - 1, e[1].GetInt32() - 1)));

        Assert.Equal(expected, groups.Select(g => g + 1));
    }

    [Fact]
    public void Linked_groups_are_those_that_can_be_walked() =>
        Gen.Select(Gen.Int[1, 12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 12]).Sample((count, drawn) =>
        {
            var links = drawn.Where(l => l.Item1 < count && l.Item2 < count).ToList();
            var groups = LinkedGroups.Of(count, links);
            return Enumerable.Range(0, count).All(i => Enumerable.Range(0, count).All(j => groups[i] == groups[j] == Walk(i, links).Contains(j)));
        });

    /// <summary>Slow and obvious: every thing that can be reached.</summary>
    static HashSet<int> Walk(int from, IReadOnlyList<(int, int)> links)
    {
        var reached = new HashSet<int> { from };
        while (links.Any(l => reached.Contains(l.Item1) != reached.Contains(l.Item2)))
            foreach (var (one, other) in links.Where(l => reached.Contains(l.Item1) || reached.Contains(l.Item2))) reached.UnionWith([one, other]);
        return reached;
    }

    [Fact]
    public void A_link_does_not_depend_on_which_of_the_two_is_asked_first() =>
        Gen.Select(Drawn, Drawn).Sample((one, other) => PrescriptionLinks.Between(one, other, Limits) == PrescriptionLinks.Between(other, one, Limits));

    static readonly Gen<Prescription> Drawn =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 10], Gen.Int[0, 80], Gen.Bool, Gen.Int[0, 1]).Select((authored, wait, hours, oneOff, drug) =>
            Rx("x", drug == 0 ? "AMX" : "GEN", authored, authored + wait, oneOff ? null : authored + wait + hours));
}
