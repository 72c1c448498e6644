namespace Samsyn.Kernel.Content;

/// <summary>What is wrong in a content file, and where.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">From 1; 0 where it is about the whole file.</param>
/// <param name="Code">The sentence is the text <c>content.problem.CODE</c>.</param>
/// <param name="Arguments">What stands in the sentence's holes.</param>
public sealed record ContentProblem(string File, int Line, string Code, IReadOnlyList<string> Arguments)
{
    /// <summary>File, line and sentence, in a reader's language.</summary>
    public string Sentence(Func<string, object[], string> text)
    {
        var sentence = text("content.problem." + Code, [.. Arguments]);
        return Line > 0 ? text("content.problem.at", [File, Line, sentence]) : $"{File}: {sentence}";
    }
}
