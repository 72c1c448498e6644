using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Measures.Steps;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Draws a measure for other modules from the stored results, as everybody may be told of them.</summary>
sealed class MeasureChart(MeasureFolder folder, SeenResults results, StepBook steps, MeasureCatalog catalog, MeasureWords words, IFreshness freshness, Access access, Texts texts) : IMeasureChart
{
    /// <summary>As many months as the rules ask for before they see another level: fewer may be chance.</summary>
    const int Lasting = 7;

    public async Task<MeasureCourse?> Of(string code, Organisation organisation, OrganisationTree tree, Actor reader, CancellationToken cancel)
    {
        if (catalog.Find(code) is not { } named || !access.May(reader, MedicinesModule.Read, organisation, tree)) return null;
        var measure = folder.Catalogue.All.First(m => m.Code == code);
        var fresh = await freshness.For(organisation, tree, cancel);
        if (fresh.NearlyComplete is not { } last) return null;
        var period = MeasureListRun.LastMonths(last, ChangeRule.MostMonths);
        var told = (await results.Told([code], organisation.Code, period, cancel))[code];
        var series = told.Series(measure, period, [.. (await steps.Standing(organisation, cancel))[code]], fresh.LastComplete);
        var chart = series.Chart(SpcPreset.MakingDataCount);
        return new(named, period, chart, chart is null ? "" : MeasureReading.Said(chart, period, texts), words.Unit(measure), series.Judged < period.Length ? series.Judged : null,
            chart is null ? null : BetterSince(series, chart), words.Number);
    }

    /// <summary>What the rules see now goes before what somebody once confirmed: a step that has been lost again lasts no more.</summary>
    static Month? BetterSince(MeasureSeries series, SpcResult chart)
    {
        var better = series.Measure.Direction;
        if (ChangeRule.Of(series) is { } change) return change.IsFor(better) && series.Period.From.Plus(series.Judged) - change.Since >= Lasting ? change.Since : null;
        return series.StepsWithin is [.., var step] && chart.Parts is [.., { Centre: { } before }, { Centre: { } after }] && before != after
            && new MeasureChange(ChangeShape.Shift, after > before, step).IsFor(better) ? step : null;
    }
}
