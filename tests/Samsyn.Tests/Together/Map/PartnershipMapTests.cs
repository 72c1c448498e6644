using Samsyn.Kernel.People;
using Samsyn.Together.Map;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Map;

/// <summary>What the map says of a few initiatives that one can count by hand.</summary>
public sealed class PartnershipMapTests
{
    static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void A_cell_is_covered_where_a_patient_is_more_than_informed()
    {
        var map = Map([Cell(Level.Meso, Phase.Plan, 3, 2, Say.Leads), Cell(Level.Meso, Phase.Evaluate, 4, 1, Say.Consulted), Cell(Level.Regional, Phase.Plan, 2, 0, Say.Informed), Cell(Level.National, Phase.Initiate, 1, 0, null)]);

        Assert.Equal((2, 1, 2), (map.Robustness.Cells, map.Robustness.Levels, map.Robustness.Phases));
        Assert.Equal((24, 6, 4), (Robustness.AllCells, Robustness.AllLevels, Robustness.AllPhases));
        Assert.Equal([Level.Global, Level.National, Level.Regional, Level.Organisation, Level.Micro], map.EmptyLevels);
    }

    [Fact]
    public void Gaps_are_those_where_others_are_at_work_the_fullest_first_and_apart_those_where_nobody_is()
    {
        var map = Map([Cell(Level.Meso, Phase.Plan, 3, 2, Say.Leads), Cell(Level.National, Phase.Initiate, 1, 0, null), Cell(Level.Regional, Phase.Plan, 2, 0, Say.Informed)]);

        Assert.Equal([(Level.Regional, Phase.Plan), (Level.National, Phase.Initiate)], map.WithoutPatients.Select(c => (c.Level, c.Phase)));
        Assert.Equal(24 - 3, map.Deserted.Count);
        Assert.Equal(24, map.Cells.Count());
    }

    [Fact]
    public void Shares_are_of_all_initiatives_at_work_with_patients_or_without()
    {
        var robustness = Map([],
            new(January, Side.Patient, Role.Improver, January, Phase.Initiate),
            new(January, null, Role.Representative, January.AddDays(60), Phase.Plan),
            new(January, Side.Professional, Role.Representative, January.AddDays(10), Phase.Initiate),
            new(January, null, Role.Lead, null, null)).Robustness;

        Assert.Equal((2, 0.5m), (robustness.FramedByPatients, robustness.ShareFramed));
        Assert.Equal((2, 0.5m), (robustness.SinceInitiate, robustness.ShareSinceInitiate));
        Assert.Equal((4, 3), (robustness.Initiatives, robustness.WithPatients));
    }

    [Fact]
    public void Days_until_the_first_patient_are_those_of_the_middle_initiative_among_those_with_patients()
    {
        PartnershipStart After(int? days) => new(January, null, Role.Lead, days is { } d ? January.AddDays(d) : null, days is null ? null : Phase.Plan);

        Assert.Equal(40, Map([], After(10), After(200), After(40), After(null)).Robustness.MedianDays);
        Assert.Equal(25, Map([], After(10), After(40)).Robustness.MedianDays);
        Assert.Null(Map([], After(null)).Robustness.MedianDays);
    }

    [Fact]
    public void Where_nothing_is_at_work_a_share_is_missing_and_not_zero()
    {
        var map = Map([]);

        Assert.Null(map.Robustness.ShareFramed);
        Assert.Null(map.Robustness.ShareSinceInitiate);
        Assert.Null(map.MostOften);
    }

    [Fact]
    public void Of_two_phases_in_which_patients_come_in_as_often_the_later_is_said()
    {
        PartnershipStart In(Phase? phase) => new(January, null, Role.Lead, phase is null ? null : January, phase);

        Assert.Equal(Phase.Evaluate, Map([], In(Phase.Initiate), In(Phase.Evaluate), In(null)).MostOften);
        Assert.Equal(Phase.Initiate, Map([], In(Phase.Initiate), In(Phase.Initiate), In(Phase.Evaluate)).MostOften);
    }

    [Fact]
    public void Who_is_in_a_cell_is_named_by_side_patients_first()
    {
        Assert.Equal([Side.Patient, Side.Professional], Cell(Level.Meso, Phase.Plan, 3, 2, Say.Leads).Sides);
        Assert.Equal([Side.Industry, Side.Research], new PartnershipCell(Level.Meso, Phase.Plan, 2, 0, null, 0, 1, 2).Sides);
    }

    static PartnershipCell Cell(Level level, Phase phase, int initiatives, int withPatients, Say? say) => new(level, phase, initiatives, withPatients, say, initiatives, 0, 0);

    static PartnershipMap Map(PartnershipCell[] cells, params PartnershipStart[] starts) => new(cells, starts);
}
