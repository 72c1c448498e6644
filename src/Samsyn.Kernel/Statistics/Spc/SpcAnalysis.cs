using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Statistical process control: makes a chart's points, centre, limits and signals out of rows.</summary>
public static class SpcAnalysis
{
    /// <param name="rows">In any order; those with the same x make one point.</param>
    /// <exception cref="RefusedException">A row cannot stand in such a chart: a negative count, a part larger than its whole, no denominators.</exception>
    public static SpcResult Of(IReadOnlyList<SpcRow> rows, SpcOptions options)
    {
        var axis = new SpcAxis([.. rows.Select(r => r.X)]);
        var points = Subgroups.Of(rows, axis, options);
        var included = Included(axis, options);
        var chart = new List<SpcPoint>(points.Length);
        var parts = new List<SpcPart>();
        foreach (var (from, to) in Parts(axis, options))
        {
            var counts = included[from..to];
            if (Frozen(options) is { } frozen && frozen < counts.Length) counts.AsSpan(frozen).Clear();
            var lines = ControlLimits.Of(new(points.AsSpan(from, to - from), counts, options));
            for (var i = 0; i < lines.Length; i++) lines[i] = lines[i].Times(options.Multiplier);
            Judge(axis, lines, included.AsSpan(from, to - from), from, options, chart, parts);
        }
        return new(chart, parts) { Outlook = chart.Count == 0 ? null : Outlook(chart[^1], options) };
    }

    static bool[] Included(SpcAxis axis, SpcOptions options)
    {
        var included = new bool[axis.Count];
        Array.Fill(included, true);
        foreach (var mark in options.Exclude) if (mark.Index(axis) is { } index) included[index] = false;
        return included;
    }

    static IEnumerable<(int From, int To)> Parts(SpcAxis axis, SpcOptions options)
    {
        if (axis.Count == 0) return [];
        int[] cuts = [0, .. options.Split.Select(s => s.Before(axis)).OfType<int>().Distinct().Order(), axis.Count];
        return cuts.Zip(cuts.Skip(1));
    }

    /// <summary>How many of a part's points make its baseline; null for all.</summary>
    static int? Frozen(SpcOptions options) => options.Preset.FreezesEveryPart || options.Split.Count == 0 ? options.Freeze : null;

    static void Judge(SpcAxis axis, ControlLine[] lines, ReadOnlySpan<bool> included, int from, SpcOptions options, List<SpcPoint> chart, List<SpcPart> parts)
    {
        var sides = new List<int>(lines.Length);
        for (var i = 0; i < lines.Length; i++) if (included[i]) sides.Add(lines[i].Side);
        var runs = AnhoejRuns.Of([.. sides]);
        var number = parts.Count + 1;
        var ordered = !options.Unordered;
        var patterns = options.Preset.FlagsPatterns ? MakingDataCountRules.Of(lines, ordered) : null;
        // A moving range shares a value with its neighbour, so its runs are no chance runs
        var ofPart = patterns is null && ordered && options.Kind != SpcKind.MovingRange ? RunRules(runs) : SpcRules.None;
        for (var i = 0; i < lines.Length; i++)
        {
            var rules = patterns?[i] ?? (lines[i].IsAbove ? SpcRules.AboveLimit : lines[i].IsBelow ? SpcRules.BelowLimit : SpcRules.None) | ofPart;
            var signal = patterns is not null || options.Kind == SpcKind.Run ? rules != SpcRules.None : lines[i].IsOutside;
            chart.Add(new()
            {
                X = axis.Labels[from + i],
                Y = Present(lines[i].Y), Centre = Present(lines[i].Centre), Lower = Present(lines[i].Lower), Upper = Present(lines[i].Upper),
                LowerWarning = Present(lines[i].LowerWarning), UpperWarning = Present(lines[i].UpperWarning),
                Part = number, IsIncluded = included[i], Rules = rules, IsSignal = signal, Verdict = Verdict(rules, options.Direction),
            });
        }
        parts.Add(new(number, from, lines.Length, sides.Count, runs, ofPart != SpcRules.None, lines.Count(l => l.IsOutside),
            Present(Averages.Mean(Array.ConvertAll(lines, l => l.Lower))), Present(Averages.Mean(Array.ConvertAll(lines, l => l.Centre))),
            Present(Averages.Mean(Array.ConvertAll(lines, l => l.Upper)))));
    }

    static SpcRules RunRules(AnhoejRuns runs) => (runs.IsLongRun ? SpcRules.LongRun : SpcRules.None) | (runs.IsFewCrossings ? SpcRules.FewCrossings : SpcRules.None);

    /// <summary>Higher or lower as the rule says it, not as the point lies: a rising trend below the centre is a rise.</summary>
    static SpcVerdict Verdict(SpcRules rules, SpcDirection direction)
    {
        const SpcRules Up = SpcRules.AboveLimit | SpcRules.TrendUp | SpcRules.NearUpperLimit | SpcRules.ShiftAbove;
        const SpcRules Down = SpcRules.BelowLimit | SpcRules.TrendDown | SpcRules.NearLowerLimit | SpcRules.ShiftBelow;
        var way = (rules & Up) != 0 ? 1 : (rules & Down) != 0 ? -1 : 0;
        return way == 0 ? SpcVerdict.Common
            : direction == SpcDirection.None ? way > 0 ? SpcVerdict.High : SpcVerdict.Low
            : way == (int)direction ? SpcVerdict.Improvement : SpcVerdict.Concern;
    }

    static SpcOutlook? Outlook(SpcPoint last, SpcOptions options)
    {
        if (options.Target is not { } target || options.Direction == SpcDirection.None || last is not { Lower: { } lower, Upper: { } upper }) return null;
        var higher = options.Direction == SpcDirection.Higher;
        return target > upper ? higher ? SpcOutlook.Missed : SpcOutlook.Met
            : target < lower ? higher ? SpcOutlook.Met : SpcOutlook.Missed
            : SpcOutlook.HitOrMiss;
    }

    static double? Present(double value) => double.IsFinite(value) ? value : null;
}
