using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>What a control chart says, in a sentence, and by which rules the address asks it to be read.</summary>
static class MeasureReading
{
    public static SpcPreset Preset(Scope scope) => SpcPreset.Read(scope.Query.GetValueOrDefault("preset") ?? "") ?? SpcPreset.MakingDataCount;

    /// <summary>How it stands among its peers, without what changed.</summary>
    public static string Compared(MeasureAnswer answer, StandingSentence sentence) => sentence.Of(answer.Standing with { Change = null }, answer.Peers) + ".";

    public static string Said(SpcResult chart, Period drawn, Texts texts)
    {
        var signals = chart.Points.Count(p => p.IsSignal);
        var shifted = chart.Parts.Any(p => p.IsShifted);
        return signals == 0 && !shifted ? texts[chart.Parts.Count > 1 ? "measures.control.chance-split" : "measures.control.chance"]
            : shifted && signals == 0 ? texts["measures.control.shifted"]
            : signals == 1 ? texts["measures.control.signal", texts.LongMonth(drawn.From.Plus(chart.Points.Index().Last(p => p.Item.IsSignal).Index))]
            : texts["measures.control.signals", signals, texts.LongMonth(drawn.From.Plus(chart.Points.Index().Last(p => p.Item.IsSignal).Index))];
    }
}
