using System.Text.RegularExpressions;
using CsCheck;
using Samsyn.Medicines.Therapy;

namespace Samsyn.Tests.Medicines.Therapy;

/// <summary>Hours are written as RAMSES writes them: 1 parenteral, 0 oral, # nothing.</summary>
public sealed class ParenteralSequencesTests
{
    static IReadOnlyList<RouteInHour> Hours(string text) => [.. text.Select(h => h switch { '1' => RouteInHour.Parenteral, '0' => RouteInHour.Oral, _ => RouteInHour.Nothing })];

    [Fact]
    public void Every_case_of_RAMSES()
    {
        foreach (var c in JsonCases.Read("medicines/ramses/ramses_cases.json").GetProperty("iv_to_oral_sequences").GetProperty("cases").EnumerateArray())
            Assert.Equal(
                c.GetProperty("expected").EnumerateArray().Select(e => new ParenteralSequence(e[0].GetInt32(), e[1].GetInt32(), e[2].ValueKind == System.Text.Json.JsonValueKind.Null ? null : e[2].GetInt32())),
                ParenteralSequences.Find(Hours(c.Text("hours")!), c.GetProperty("tolerance").GetInt32()));
    }

    [Theory]
    [InlineData("1111100001111111", "0-8→5 9-15")] // five hours are enough where the switch follows at once
    [InlineData("11111", "0-4")]
    [InlineData("111111##00000", "0-12→8")] // a gap, then oral
    [InlineData("111111##00", "0-5")]
    [InlineData("11111100", "0-7")] // too few oral hours at the end to be a switch
    [InlineData("1111110000#", "0-9→6")]
    [InlineData("111111000#1", "0-5")]
    [InlineData("", "")]
    public void Where_a_sequence_ends(string hours, string expected) =>
        Assert.Equal(expected, string.Join(' ', ParenteralSequences.Find(Hours(hours), 4).Select(s => $"{s.Start}-{s.End}{(s.Conversion is { } c ? $"→{c}" : "")}")));

    [Fact]
    public void The_same_as_trying_every_stretch_of_hours() =>
        Gen.Select(Gen.Select(Gen.Int[0, 2], Gen.Int[1, 7]).Array[0, 8], Gen.Int[1, 4]).Sample((runs, tolerance) =>
        {
            var hours = string.Concat(runs.Select(r => new string("10#"[r.Item1], r.Item2)));
            return ParenteralSequences.Find(Hours(hours), tolerance).SequenceEqual(Oracle(hours, tolerance));
        }, iter: 5_000);

    /// <summary>Slow and obvious: of all stretches that have the shape of a sequence the one that begins first, and of these the longest; and again behind it.</summary>
    static IEnumerable<ParenteralSequence> Oracle(string hours, int tolerance)
    {
        var interruption = $"(1|10{{1,{tolerance}}}|1#{{1,{tolerance}}})*";
        var (converted, ended, atTheEnd) = (Whole($"1{{5,}}{interruption}0{{{tolerance},}}"), Whole($"1{{5,}}{interruption}1"), Whole($"1{{5,}}{interruption}"));
        for (var start = 0; start < hours.Length; start++)
            for (var end = hours.Length; end > start; end--)
            {
                var stretch = hours[start..end];
                var isOne = converted.IsMatch(stretch) || ended.IsMatch(stretch) || (end == hours.Length && atTheEnd.IsMatch(stretch));
                if (!isOne) continue;
                var oral = stretch.Length - stretch.TrimEnd('0').Length;
                yield return new(start, end - 1, oral >= tolerance ? end - oral : null);
                start = end - 1;
                break;
            }

        static Regex Whole(string shape) => new($"^(?:{shape})$");
    }

    [Theory] // tests/testthat/test-warehousing-duckdb.R of the package: positions of parenteral_changes with a tolerance of 12 hours
    [InlineData("5528fc41106bb48eb4d48bc412e13e67", "0-241→6")]
    [InlineData("f770855cf9d424c76fdfbc9786d508ac", "0-122→74")]
    [InlineData("74e3f378b91c6d7121a0d637bd56c2fa", "0-97→49")]
    [InlineData("a028cf950c29ca73c01803b54642d513", "0-144→97 146-316→219 318-390")]
    public void Switches_in_the_synthetic_hospital_as_in_RAMSES(string therapy, string expected)
    {
        var episode = TherapyEpisodes.Of(RamsesFiles.Prescriptions(), new()).Single(e => e.Id == therapy);

        Assert.Equal(expected, string.Join(' ', ParenteralSequences.Find(TherapyHours.Of(episode)).Select(s => $"{s.Start}-{s.End}{(s.Conversion is { } c ? $"→{c}" : "")}")));
    }

    [Fact]
    public void Every_hour_goes_the_way_that_looking_at_each_prescription_tells()
    {
        foreach (var episode in TherapyEpisodes.Of(RamsesFiles.Prescriptions(), new()))
        {
            var hours = TherapyHours.Of(episode);
            for (var t = 0; episode.Time.From.AddHours(t) < episode.Time.To; t++)
            {
                var (from, to) = (episode.Time.From.AddHours(t), episode.Time.From.AddHours(t + 1));
                var touching = episode.Prescriptions.Where(p => p.Time.From <= to && p.Time.To >= from).ToList();
                Assert.Equal(touching.Count == 0 ? RouteInHour.Nothing : touching.Any(p => p.IsParenteral) ? RouteInHour.Parenteral : RouteInHour.Oral, hours[t]);
            }
            Assert.Equal((int)Math.Ceiling((episode.Time.To - episode.Time.From).TotalHours), hours.Count);
        }
    }

    [Fact]
    public void A_switch_counts_when_it_comes_within_72_hours()
    {
        ParenteralSequence at72 = new(0, 200, 72), at73 = new(0, 200, 73), later = new(100, 300, 170), never = new(0, 72, null), ended = new(0, 71, null);

        Assert.Equal([OralSwitch.InTime, OralSwitch.Late, OralSwitch.InTime, OralSwitch.Never, OralSwitch.EndedBefore],
            new[] { at72, at73, later, never, ended }.Select(s => OralSwitches.Of(s)));
        Assert.Equal(2m / 4, OralSwitches.Of([at72, at73, later, never, ended]).Share);
        Assert.Null(OralSwitches.Of([ended]).Share);
    }
}
