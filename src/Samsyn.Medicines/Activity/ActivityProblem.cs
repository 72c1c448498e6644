using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Activity;

/// <summary>Why a line of the file cannot be taken, said in the reader's language.</summary>
/// <param name="Line">From 1, the header included.</param>
/// <param name="Column">Its name, as in the file.</param>
/// <param name="Reason">End of the key in <c>content/i18n/activity.yaml</c>: what is wrong and what to do.</param>
/// <param name="Holes">What stands in the text's holes.</param>
sealed record ActivityProblem(int Line, string Column, string Reason, params string[] Holes)
{
    public string Sentence(Texts texts) => texts["medicines.activity.problem." + Reason, [.. Holes]];
}
