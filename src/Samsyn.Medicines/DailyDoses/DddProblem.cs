using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>Why a line of the file cannot be taken.</summary>
/// <param name="Line">From 1, the header included.</param>
/// <param name="TextKey">Key in <c>content/i18n/doses.yaml</c>: what is wrong and what to do.</param>
/// <param name="Holes">What stands in the text's holes.</param>
sealed record DddProblem(int Line, DddColumn Column, string TextKey, params string[] Holes)
{
    public string Sentence(Texts texts) => texts[TextKey, [.. Holes]];
}
