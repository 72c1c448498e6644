using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Pages;

namespace Samsyn.Medicines.Measures.Compare;

/// <summary>One figure of the report for programs: a month of a measure with its limits, or the months compared together with the peers. Null is missing, or hidden where it says so.</summary>
/// <param name="Time">2026-03, or 2026-01/2026-03 for the months compared.</param>
/// <param name="Peers">How many peers have a value; of the months compared.</param>
/// <param name="Below">How many of them lie below.</param>
/// <param name="Above">How many lie above.</param>
/// <param name="Signal">Whether the month is more than chance explains; of a month.</param>
sealed record CompareNumber(
    string Measure, string Name, string Unit, string Better, string Organisation, string Time, decimal? Numerator, decimal? Denominator, decimal? Value,
    int? Peers, decimal? PeersMedian, int? Below, int? Above, double? Centre, double? Lower, double? Upper, bool? Signal, bool Provisional, bool Hidden)
{
    public static IEnumerable<CompareNumber> Of(CompareAnswer answer, MeasureWords words) => answer.Lines.SelectMany(l => Months(answer, l, words).Prepend(Together(answer, l, words)));

    static CompareNumber Together(CompareAnswer answer, MeasureLine line, MeasureWords words)
    {
        var (period, c) = (answer.All.Compared, line.Standing.Comparison);
        return Plain(answer, line, words, $"{period.From}/{period.To}") with
        {
            Numerator = line.Here?.Numerator, Denominator = line.Measure.Denominator is null ? null : line.Here?.Denominator, Value = line.Here?.Value,
            Peers = c?.Peers, PeersMedian = c?.Median, Below = c is { IsCompared: true } ? c.Below : null, Above = c is { IsCompared: true } ? c.Above : null,
            Provisional = answer.Freshness.IsProvisional(period.To), Hidden = line.Standing.IsHidden,
        };
    }

    static IEnumerable<CompareNumber> Months(CompareAnswer answer, MeasureLine line, MeasureWords words)
    {
        var points = line.Series(answer.Drawn).Chart(SpcPreset.MakingDataCount)?.Points;
        return answer.Drawn.Months().Select((month, i) =>
        {
            var value = line.Own.Values.GetValueOrDefault(month);
            return Plain(answer, line, words, month.ToString()) with
            {
                Numerator = value?.Numerator, Denominator = line.Measure.Denominator is null ? null : value?.Denominator, Value = value?.Value,
                Centre = points?[i].Centre, Lower = points?[i].Lower, Upper = points?[i].Upper, Signal = value?.Value is null ? null : points?[i].IsSignal,
                Provisional = answer.Freshness.IsProvisional(month), Hidden = line.Own.Hidden.Contains(month),
            };
        });
    }

    static CompareNumber Plain(CompareAnswer answer, MeasureLine line, MeasureWords words, string time) => new(
        line.Measure.Code, words.Name(line.Measure), words.Unit(line.Measure), line.Measure.Direction.ToString().ToLowerInvariant(), answer.Organisation.Code, time,
        null, null, null, null, null, null, null, null, null, null, null, false, false);
}
