using System.Text.Json;
using Samsyn.Together.Equity;

namespace Samsyn.Tests.Together.Equity;

/// <summary>What is kept of answers, and what can be told from it.</summary>
public sealed class BallotTests
{
    static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void A_mean_is_told_from_five_answers_on_to_one_decimal()
    {
        var four = Of([2, 3, 3, 4]);
        var five = Of([2, 3, 3, 4, 4]);

        Assert.Empty(four.Means());
        Assert.Equal(3.2m, five.Means()["numbers"]); // 16 / 5
    }

    [Fact]
    public void Who_cannot_say_is_in_no_mean_and_does_not_make_five()
    {
        Assert.Empty(Of([1, 1, 1, 1, RoundQuestion.CannotSay]).Means());
        Assert.Equal(1m, Of([1, 1, 1, 1, 1, RoundQuestion.CannotSay]).Means()["numbers"]);
    }

    [Fact]
    public void Any_answers_in_any_order_give_the_plain_mean_and_leave_no_trace_of_the_order()
    {
        var dice = new Random(3);
        for (var run = 0; run < 200; run++)
        {
            int[] values = [.. Enumerable.Range(0, dice.Next(0, 15)).Select(_ => dice.Next(0, 6))];
            int[] valued = [.. values.Where(v => v > 0)];
            var ballot = Of(values);
            dice.Shuffle(values);

            Assert.Equal(JsonSerializer.Serialize(ballot), JsonSerializer.Serialize(Of(values)));
            if (valued.Length < 5) Assert.Empty(ballot.Means());
            else Assert.Equal(Math.Round(valued.Average(v => (decimal)v), 1, MidpointRounding.AwayFromZero), ballot.Means()["numbers"]);
        }
    }

    [Fact]
    public void Comments_lie_in_the_order_of_their_letters_whoever_wrote_first()
    {
        var answers = new Dictionary<string, int>();
        Assert.Equal(["a", "b", "c"], Ballot.Empty.With(answers, "c").With(answers, "a").With(answers, null).With(answers, "b").Comments);
    }

    [Fact]
    public void What_a_round_keeps_is_the_same_whatever_fewer_than_five_have_said()
    {
        for (var few = 1; few < 5; few++)
        {
            var (low, high) = (Closed(few, 1), Closed(few, 5));

            Assert.Equal(JsonSerializer.Serialize(low.Results.Select(r => (r.Side, r.Question, r.Mean)).ToList()), JsonSerializer.Serialize(high.Results.Select(r => (r.Side, r.Question, r.Mean)).ToList()));
            Assert.All(low.Results, r => Assert.Equal(EquitySide.Patient, r.Side));
            // Nor how many they were, by itself or as the rest of a whole
            Assert.Equal((6, null, null), (low.AnsweredOf(EquitySide.Patient), low.AnsweredOf(EquitySide.Professional), low.Answered));
            Assert.Equal(Closed(1, 1).AnsweredOf(EquitySide.Professional), low.AnsweredOf(EquitySide.Professional));
        }
        Assert.Equal((6, 5, 11), (Closed(5, 1).AnsweredOf(EquitySide.Patient), Closed(5, 1).AnsweredOf(EquitySide.Professional), Closed(5, 1).Answered));
        Assert.Equal(0, Closed(0, 1).AnsweredOf(EquitySide.Professional));
    }

    internal static Ballot Of(IEnumerable<int> values) => values.Aggregate(Ballot.Empty, (b, v) => b.With(new Dictionary<string, int> { ["numbers"] = v }, null));

    /// <summary>Six patients have answered 3, and so many professionals something.</summary>
    static EquityRound Closed(int professionals, int value)
    {
        var round = new EquityRound
        {
            OrganisationId = Guid.CreateVersion7(), Instrument = "seven-factors", Edition = 1, OpenedOn = Day, ClosesOn = Day.AddDays(21), AskedPatients = 7, AskedProfessionals = 8, NotReached = 0,
        };
        round.Close(Day.AddDays(22), new Dictionary<EquitySide, int> { [EquitySide.Patient] = 6, [EquitySide.Professional] = professionals },
            new Dictionary<EquitySide, Ballot> { [EquitySide.Patient] = Of([3, 3, 3, 3, 3, 3]), [EquitySide.Professional] = Of(Enumerable.Repeat(value, professionals)) }, new());
        return round;
    }
}
