using CsCheck;
using Samsyn.Together.Meetings;

namespace Samsyn.Tests.Together.Meetings;

public sealed class FairDrawTests
{
    static readonly Gen<(int People, int Meetings, int Seed)> Groups = Gen.Select(Gen.Int[2, 12], Gen.Int[1, 30], Gen.Int);

    [Fact]
    public void The_same_people_history_and_number_give_the_same_draw_in_whatever_order_they_were_read() => Groups.Sample(g =>
    {
        var people = People(g.People);
        var earlier = FairDraw.Of(people, [], g.Seed);

        Assert.Equal(FairDraw.Of(people, [earlier], g.Seed), FairDraw.Of([.. people.Reverse()], [[.. earlier.Reverse()]], g.Seed));
    });

    [Fact]
    public void Everybody_has_a_place_in_the_round_and_nobody_two_roles() => Groups.Sample(g =>
    {
        var people = People(g.People);
        var drawn = FairDraw.Of(people, [], g.Seed);

        Assert.Equal(people.Order(), drawn.Select(d => d.Person).Order());
        Assert.Equal(Enumerable.Range(1, g.People), drawn.Select(d => d.Turn));
        Assert.Equal(Math.Min(3, g.People), drawn.Count(d => d.Duty is not null));
        Assert.Equal(drawn.Count(d => d.Duty is not null), drawn.Where(d => d.Duty is not null).Select(d => d.Duty).Distinct().Count());
    });

    [Fact]
    public void In_a_group_that_stays_the_chair_and_who_opens_the_round_go_to_all_before_anyone_again() => Groups.Sample(g =>
    {
        var people = People(g.People);
        var history = Play(people, g.Meetings, g.Seed);

        foreach (var times in new[] { Times(people, history, d => d.Duty == MeetingDuty.Chair), Times(people, history, d => d.Turn == 1) })
            Assert.InRange(times.Max() - times.Min(), 0, 1);
    });

    [Fact]
    public void Every_role_goes_to_all_before_anyone_again() => Groups.Where(g => g.People >= 3).Sample(g =>
    {
        var people = People(g.People);
        var history = Play(people, g.Meetings, g.Seed);

        foreach (var duty in Enum.GetValues<MeetingDuty>())
        {
            var times = Times(people, history, d => d.Duty == duty);
            Assert.InRange(times.Max() - times.Min(), 0, 1);
        }
    });

    [Fact]
    public void Who_has_chaired_the_fewest_times_chairs()
    {
        var people = People(3);
        Drawn[] earlier = [new(people[0], MeetingDuty.Chair, 1), new(people[1], MeetingDuty.Chair, 1), new(people[2], MeetingDuty.Scribe, 1)];

        Assert.All(Enumerable.Range(0, 20), seed => Assert.Equal(people[2], FairDraw.Of(people, [earlier], seed).Single(d => d.Duty == MeetingDuty.Chair).Person));
    }

    [Fact]
    public void The_lot_decides_among_equals()
    {
        var people = People(6);

        Assert.True(Enumerable.Range(0, 40).Select(seed => FairDraw.Of(people, [], seed).Single(d => d.Duty == MeetingDuty.Chair).Person).Distinct().Count() > 3);
    }

    [Fact]
    public void Nobody_chairs_twice_in_a_row() => Groups.Sample(g =>
    {
        var chairs = Play(People(g.People), g.Meetings, g.Seed).Select(m => m.Single(d => d.Duty == MeetingDuty.Chair).Person).ToList();

        Assert.All(chairs.Zip(chairs.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    });

    static List<IReadOnlyCollection<Drawn>> Play(Guid[] people, int meetings, int seed)
    {
        var history = new List<IReadOnlyCollection<Drawn>>();
        for (var i = 0; i < meetings; i++) history.Add(FairDraw.Of(people, history, unchecked(seed + i)));
        return history;
    }

    static List<int> Times(Guid[] people, List<IReadOnlyCollection<Drawn>> history, Func<Drawn, bool> what) => [.. people.Select(p => history.Sum(m => m.Count(d => d.Person == p && what(d))))];

    static Guid[] People(int count) => [.. Enumerable.Range(1, count).Select(i => new Guid(i, 0, 0, new byte[8]))];
}
