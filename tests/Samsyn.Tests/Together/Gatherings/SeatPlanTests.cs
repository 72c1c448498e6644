using CsCheck;
using Samsyn.Together.Gatherings;

namespace Samsyn.Tests.Together.Gatherings;

public sealed class SeatPlanTests
{
    [Fact]
    public void Seats_go_in_the_order_of_signing_up_and_who_comes_too_late_waits()
    {
        var g = Of(seats: 3, 2, 1, 1);

        SeatPlan.Fill(g);

        Assert.Equal([true, true, false], g.SignUps.Select(s => s.IsSeated));
        Assert.Equal((0, 1, 1), (g.Free, g.Waiting, SeatPlan.PlaceOf(g, g.SignUps[2])));
    }

    [Fact]
    public void When_a_seat_is_given_back_the_first_who_fits_moves_up_and_the_others_keep_their_place()
    {
        var g = Of(seats: 2, 1, 1, 2, 1);
        SeatPlan.Fill(g);

        (g.SignUps[0].IsSeated, g.SignUps[0].IsWithdrawn) = (false, true);

        // Two do not fit in one seat; the one behind them does
        Assert.Equal([g.SignUps[3]], SeatPlan.Fill(g));
        Assert.Equal(1, SeatPlan.PlaceOf(g, g.SignUps[2]));
    }

    [Fact]
    public void More_seats_help_those_who_wait_at_once()
    {
        var g = Of(seats: 1, 1, 1, 1);
        SeatPlan.Fill(g);

        g.Seats = 3;

        Assert.Equal(2, SeatPlan.Fill(g).Count);
    }

    [Fact]
    public void Never_more_than_there_are_seats_nobody_loses_one_and_none_is_empty_while_somebody_waits_who_fits() =>
        (from seats in Gen.Int[1, 12] from persons in Gen.Int[1, 4].Array[0, 12] from leaves in Gen.Int[0, 11].Array[0, 6] select (seats, persons, leaves)).Sample((seats, persons, leaves) =>
        {
            var g = Of(seats, persons);
            SeatPlan.Fill(g);
            foreach (var leave in leaves.Where(l => l < g.SignUps.Count))
            {
                (g.SignUps[leave].IsSeated, g.SignUps[leave].IsWithdrawn) = (false, true);
                var before = g.SignUps.Where(s => s.IsSeated).ToList();
                SeatPlan.Fill(g);
                Assert.All(before, s => Assert.True(s.IsSeated));
            }
            Assert.True(g.Taken <= seats);
            Assert.DoesNotContain(g.SignUps, s => s.IsWaiting && s.Persons <= g.Free);
        });

    static Gathering Of(int seats, params int[] persons)
    {
        var g = new Gathering { Kind = GatheringKind.LearningCafe, Title = "Café", Language = "en", MadeById = Guid.CreateVersion7(), MadeAtUtc = DateTime.UnixEpoch, Seats = seats };
        g.SignUps.AddRange(persons.Select((p, i) => new SignUp { GatheringId = g.Id, PersonId = Guid.CreateVersion7(), Persons = p, SignedAtUtc = DateTime.UnixEpoch.AddMinutes(i) }));
        return g;
    }
}
