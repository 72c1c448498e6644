using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Demo;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Demo;

/// <summary>The generated years of the demo region: the same each time, whole, and with something to see.</summary>
public sealed class DemoYearsTests
{
    static readonly DateOnly Until = new(2026, 10, 31);

    static readonly RoleGrant[] Grants = [new() { PersonId = Guid.CreateVersion7(), Role = Role.Improver, OrganisationId = Guid.CreateVersion7() }];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Patients_come_in_earlier_in_the_last_year_than_before(int seed)
    {
        var all = Of(seed);
        double Early(int yearsAgo)
        {
            var begun = all.Where(i => (Until.DayNumber - i.BegunOn.DayNumber) / 366 == yearsAgo).ToList();
            Assert.True(begun.Count > 15);
            return begun.Count(i => i.Participants.Any(p => p.Side == Side.Patient && p.Takes.Any(t => t.Phase < Phase.Implement))) / (double)begun.Count;
        }

        Assert.True(Early(0) > Early(1) + 0.1, $"{Early(0)} {Early(1)}");
        Assert.True(Early(0) > Early(2) + 0.1, $"{Early(0)} {Early(2)}");
    }

    [Fact]
    public void The_same_seed_makes_the_same_years() => Assert.Equal(Of(1).Select(Said), Of(1).Select(Said));

    [Fact]
    public void What_is_made_keeps_the_rules_of_what_is_done_by_hand() => Assert.All(Of(3), i =>
    {
        Assert.Equal(Enum.GetValues<Phase>().Take(i.Phases.Count), i.Phases.Select(p => p.Phase));
        Assert.All(i.Phases.Zip(i.Phases.Skip(1)), pair => Assert.True(pair.First.ClosedOn < pair.Second.OpenedOn));
        Assert.All(i.Phases, p => Assert.True(p.OpenedOn <= Until && !(p.ClosedOn > Until)));
        Assert.All(i.Participants.SelectMany(p => p.Takes), t => Assert.True(t.From >= i.PhaseOf(t.Phase)!.OpenedOn && !(t.To > i.PhaseOf(t.Phase)!.ClosedOn)));
        Assert.Equal(i.EndedOn is not null, i.Outcome is not null);
    });

    static IReadOnlyList<Initiative> Of(int seed)
    {
        var places = Enumerable.Range(0, 5).Select(n => new Organisation { Code = $"D{n}", Name = $"Department {n}", Kind = OrganisationKind.Department }).ToList();
        return DemoYears.Of(seed, Until, new(places), Grants).Initiatives;
    }

    static string Said(Initiative i) =>
        $"{i.Title} {i.BegunOn} {i.Phase} {i.Levels} {i.Space} {string.Join(';', i.Participants.Select(p => $"{p.Called} {string.Join(',', p.Takes.Select(t => $"{t.Phase}{t.Level}{t.Say}"))}"))} {string.Join(',', i.Budget.Select(b => b.Minor))}";
}
