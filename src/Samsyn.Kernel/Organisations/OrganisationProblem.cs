namespace Samsyn.Kernel.Organisations;

/// <summary>Why a line cannot be taken, said in the reader's language.</summary>
/// <param name="Line">Line of the file, from 1, the header included; 0 when there is no file.</param>
/// <param name="Column">Where in the line.</param>
/// <param name="TextKey">Key in <c>content/i18n/organisations.yaml</c>: what is wrong and what to do.</param>
/// <param name="Holes">What stands in the text's holes.</param>
public sealed record OrganisationProblem(int Line, OrganisationColumn Column, string TextKey, params string[] Holes)
{
    public string Sentence(Texts.Texts texts) => texts[TextKey, [.. Holes]];
}
