using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>The first line of a measure's page: the last value, and how it stands. "78.1 % in October 2026. Worse than 8 of 10 other departments; rising since March 2026."</summary>
static class MeasureLead
{
    public static string Of(MeasureAnswer answer, Texts texts, MeasureWords words, StandingSentence sentence)
    {
        if (answer.Last is not { } last) return texts["measures.standing.missing"] + ".";
        return texts["measures.lead.value", answer.Organisation.Name, words.Value(answer.Measure, last.Value), texts.LongMonth(last.Month), sentence.Of(answer.Standing, answer.Peers)];
    }
}
