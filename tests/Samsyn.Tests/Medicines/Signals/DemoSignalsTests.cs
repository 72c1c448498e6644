using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Demo;
using Samsyn.Medicines.Signals;
using Samsyn.Tests.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>What was planted in the demo region is found by the rule that looks at every measure.</summary>
public sealed class DemoSignalsTests(SmallRegion region) : IClassFixture<SmallRegion>
{
    static readonly Month Last = new(2025, 10);

    [Fact]
    public void The_late_change_to_the_biosimilar_is_one_step_up_in_the_lagging_hospital()
    {
        var signals = Seen(months => Share(r => r.Hospital == "RN-BJO" && r.Atc == "L04AB04" && r.Kind == "hand-out", r => !r.ProductName.Contains("Origin", StringComparison.Ordinal), months));

        var from = region.Findings.SwitchFrom(DemoFindings.LaggingHospital);
        Assert.True(signals.Count(s => s is { Kind: CauseKind.Step, Way: Way.Up, From: < 30, To: > 60 } && s.Since - from is >= -Cause.Near and <= 6) == 1
            && signals.Count(s => s.Way == Way.Up && s.Since >= from.Plus(-Cause.Near)) == 1, Told(from, signals));
    }

    [Fact]
    public void The_change_of_the_other_hospitals_was_told_in_its_time()
    {
        var signals = Seen(months => Share(r => r.Hospital != "RN-BJO" && r.Atc == "L04AB04" && r.Kind == "hand-out", r => !r.ProductName.Contains("Origin", StringComparison.Ordinal), months));

        var from = region.Findings.SwitchFrom("NUS");
        Assert.True(signals.Exists(s => s is { Kind: CauseKind.Step, Way: Way.Up, To: > 60 } && s.Since - from is >= -1 and <= 6), Told(from, signals));
    }

    [Fact]
    public void Cefuroxime_giving_way_is_told_as_a_fall()
    {
        var signals = Seen(months => Share(r => r.Atc.StartsWith("J01", StringComparison.Ordinal) && r.Kind == "administer" && r.Ddd is not null, r => r.Atc == "J01DC02", months));

        Assert.Contains(signals, s => s.Way == Way.Down);
        Assert.DoesNotContain(signals, s => s.Way == Way.Up && s.Kind == CauseKind.Step);
    }

    static string Told(Month from, List<Signal> signals) =>
        $"from {from}: " + string.Join("; ", signals.Select(s => $"{s.Kind} {s.Way} {s.Since}–{s.Until} {s.From:0.0} to {s.To:0.0}"));

    /// <summary>The signals there are after looking every month of the last three years.</summary>
    static List<Signal> Seen(Func<IEnumerable<Month>, Course> share)
    {
        var all = share(new Period(new(2020, 1), Last).Months());
        List<Signal> signals = [];
        foreach (var seen in Series.AsItArrives(all, from: all.Months.Count - 36)) SignalsOf.Look(signals, seen);
        return signals;
    }

    /// <summary>A part of doses, in per cent (I′).</summary>
    Course Share(Func<DemoRow, bool> of, Func<DemoRow, bool> part, IEnumerable<Month> months)
    {
        var byMonth = region.Rows.Where(of).ToLookup(r => new Month(r.Time.Year, r.Time.Month), r => (Amount: (double)(r.Ddd ?? r.Quantity), IsPart: part(r)));
        return new(SpcKind.IPrime, 100, [.. months.Select(m => byMonth[m].Sum(r => r.Amount) is > 0 and var whole && byMonth[m].Where(r => r.IsPart).Sum(r => r.Amount) is var some
            ? new MonthlyValue(m, 100 * some / whole, some, whole) : new(m, null, 0, 0))]);
    }
}
