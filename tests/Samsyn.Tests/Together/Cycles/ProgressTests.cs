using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Time;
using Samsyn.Tests.Together.Initiatives;
using Samsyn.Together.Cycles;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Cycles;

public sealed class ProgressTests
{
    [Fact]
    public void Each_point_is_something_that_can_be_shown()
    {
        var initiative = Made.At(Phase.Implement);
        Progress Now(IReadOnlyList<Cycle> cycles, params MeasureCourse[] courses) => Progress.Of(initiative, cycles, courses, Made.Today);
        Assert.Equal(0, Now([]).Score);

        (initiative.Aim, initiative.AimBy) = ("Half as many", new(2026, 12, 31));
        Assert.Equal(1, Now([]).Score);
        initiative.Joins(Side.Professional);
        Assert.Equal(1, Now([]).Score);
        initiative.Joins(Side.Patient);
        Assert.Equal(2, Now([]).Score);
        initiative.Measures.Add(new() { InitiativeId = initiative.Id, Measure = "m", Place = 0 });
        Assert.Equal(3, Now([]).Score);
        var cycle = Cycle(CycleStep.Act);
        Assert.Equal(3, Now([cycle]).Score);
        (cycle.Act, cycle.ActedOn, cycle.Then) = ("Adopt it", Made.Today, CycleAct.Adopt);
        Assert.Equal(4, Now([cycle]).Score);
        Assert.Equal(5, Now([cycle], Course(new(2026, 4))).Score);
    }

    [Fact]
    public void A_change_from_before_the_first_cycle_is_not_its_work()
    {
        var initiative = Made.At(Phase.Implement);
        initiative.Measures.Add(new() { InitiativeId = initiative.Id, Measure = "m", Place = 0 });

        Assert.False(Progress.Of(initiative, [Cycle(CycleStep.Closed)], [Course(new(2026, 2))], Made.Today).Pieces.Single(p => p.Evidence == Evidence.Change).Is);
    }

    [Fact]
    public void Who_may_not_see_the_figures_is_not_told_of_a_change_or_of_none()
    {
        var initiative = Made.At(Phase.Implement);
        initiative.Measures.Add(new() { InitiativeId = initiative.Id, Measure = "m", Place = 0 });

        Assert.Null(Progress.Of(initiative, [Cycle(CycleStep.Closed)], null, Made.Today).Pieces.Single(p => p.Evidence == Evidence.Change).Is);
    }

    [Fact]
    public void What_was_done_and_not_studied_or_studied_and_not_acted_on_is_pointed_out() =>
        Assert.Equal([2, 3], Progress.Unfinished([Cycle(CycleStep.Do, 1), Cycle(CycleStep.Study, 2), Cycle(CycleStep.Act, 3), Cycle(CycleStep.Closed, 4)]).Select(c => c.Number));

    [Theory]
    [InlineData(nameof(CycleStep.Do), nameof(CycleStep.Study), "2026-05-01", "It was so", "cycle.order")]
    [InlineData(nameof(CycleStep.Study), nameof(CycleStep.Act), "2026-05-01", "It was so", "cycle.order")]
    [InlineData(nameof(CycleStep.Closed), nameof(CycleStep.Closed), "2026-05-01", "It was so", "cycle.order")]
    [InlineData(nameof(CycleStep.Study), nameof(CycleStep.Study), "2026-05-01", " ", "cycle.text-missing")]
    [InlineData(nameof(CycleStep.Study), nameof(CycleStep.Study), "2026-03-14", "It was so", "cycle.before")]
    [InlineData(nameof(CycleStep.Study), nameof(CycleStep.Study), "2026-06-02", "It was so", "initiative.future")]
    [InlineData(nameof(CycleStep.Study), nameof(CycleStep.Study), "2026-05-01", "It was so", null)]
    public void Do_comes_before_study_and_study_before_act(string at, string step, string on, string text, string? refused) =>
        Assert.Equal(refused, CycleRules.RefusedStep(Cycle(Enum.Parse<CycleStep>(at)), Enum.Parse<CycleStep>(step), text, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Made.Today)?.Code);

    [Fact]
    public void What_is_expected_is_written_before() => Assert.Equal("cycle.prediction-missing", CycleRules.RefusedPlan("Does it work?", "")?.Code);

    /// <summary>Begun on 1 March, done on 15 March, studied on 1 April, acted on on 2 April; as far as the step.</summary>
    static Cycle Cycle(CycleStep step, int number = 1) => new()
    {
        InitiativeId = Guid.Empty, Number = number, Aim = "Does it work?", Prediction = "Eight of ten", StartsOn = new(2026, 3, 1), Did = step > CycleStep.Do ? "Done" : null, DidOn = step > CycleStep.Do ? new(2026, 3, 15) : null,
        Study = step > CycleStep.Study ? "Seven of ten" : null, StudiedOn = step > CycleStep.Study ? new(2026, 4, 1) : null, Act = step > CycleStep.Act ? "Adapt" : null, ActedOn = step > CycleStep.Act ? new(2026, 4, 2) : null,
    };

    static MeasureCourse Course(Month better) => new(new("m", "M", "M", "/m"), Period.Year(2026), null, "", "%", null, better, v => $"{v}");
}
