using CsCheck;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Statistics.Spc;

public sealed class StepChangeTests
{
    static readonly double[] Noise = [0.3, -0.5, 0.1, 0.6, -0.2, -0.4, 0.5, -0.1, 0.2, -0.3, 0.4, -0.6];

    static List<SpcRow> Rows(IEnumerable<double> ys) => [.. ys.Select((y, i) => new SpcRow(FormattableString.Invariant($"{i + 1}"), y))];
    static IEnumerable<double> Level(double level, int count, int from = 0) => Enumerable.Range(from, count).Select(i => level + Noise[i % Noise.Length]);

    [Fact]
    public void A_planted_step_is_proposed_where_it_was_planted()
    {
        var rows = Rows([.. Level(10, 24), .. Level(12, 12)]);

        Assert.Equal(new(24, 10, 12, SpcRules.LongRun), Rounded(StepChangeSearch.In(rows, new(SpcKind.I))));
        Assert.Equal(new(24, 10, 12, SpcRules.ShiftAbove), Rounded(StepChangeSearch.In(rows, new(SpcKind.I) { Preset = SpcPreset.MakingDataCount })));
    }

    [Fact]
    public void A_step_that_did_not_last_is_not_proposed() =>
        Assert.Null(StepChangeSearch.In(Rows([.. Level(10, 16), .. Level(14, 4), .. Level(10, 16)]), new(SpcKind.I)));

    [Fact]
    public void A_chart_that_is_split_there_already_has_no_proposal() =>
        Assert.Null(StepChangeSearch.In(Rows([.. Level(10, 24), .. Level(12, 12)]), new(SpcKind.I) { Split = [SpcMark.At(24)] }));

    [Fact]
    public void The_intervention_against_Clostridium_is_found_by_its_effect()
    {
        var months = CaseRow.Read(SpcCase.Folder + "inputs/cdi.csv").ToList();
        var rows = months.Select(m => new SpcRow(m["month"], m.Number("n"), m.Number("days"))).ToList();

        var step = StepChangeSearch.In(rows, new(SpcKind.U) { Multiplier = 10_000 });

        // Fewer cases came two months before the date that was written down
        Assert.InRange(step!.Index, months.FindIndex(m => m["notes"] == "Intervention begins") - 2, months.FindIndex(m => m["notes"] == "Intervention begins"));
        Assert.True(step.After < step.Before / 2);
    }

    [Fact]
    public void A_step_of_any_size_and_place_is_found_when_it_is_large_and_long_enough() =>
        Gen.Select(Gen.Int[12, 30], Gen.Int[12, 30], Gen.Double[3, 50], Gen.Bool).Sample((before, after, size, down) =>
        {
            var rows = Rows([.. Level(0, before), .. Level(down ? -size : size, after)]);
            foreach (var preset in SpcPreset.All) Assert.Equal(before, StepChangeSearch.In(rows, new(SpcKind.I) { Preset = preset })?.Index);
        });

    [Fact]
    public void A_flat_series_has_no_proposal() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[0, 10], Gen.Int[0, 60], Gen.Int[0, 11]).Sample((level, spread, count, from) =>
        {
            var rows = Rows(Level(0, count, from).Select(v => level + spread * v));
            foreach (var preset in SpcPreset.All) Assert.Null(StepChangeSearch.In(rows, new(SpcKind.I) { Preset = preset }));
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Chance_alone_makes_a_proposal_seldom(bool makingDataCount)
    {
        var options = new SpcOptions(SpcKind.I) { Preset = makingDataCount ? SpcPreset.MakingDataCount : SpcPreset.Anhoej };
        var random = new Random(1);
        double Normal() => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6; // near enough

        var proposed = Enumerable.Range(0, 500).Count(_ => StepChangeSearch.In(Rows([.. Enumerable.Range(0, 36).Select(_ => Normal())]), options) is not null);

        Assert.InRange(proposed, 0, 500 / 25);
    }

    static StepChange? Rounded(StepChange? step) => step is null ? null : step with { Before = Math.Round(step.Before, 6), After = Math.Round(step.After, 6) };
}
