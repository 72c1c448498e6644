using Samsyn.Kernel.Content;

namespace Samsyn.Together.Equity;

/// <summary>An instrument in a file of <c>content/equity/*.yaml</c>.</summary>
/// <param name="Code">The file's name without ending.</param>
sealed record QuestionFile(string Code, int Edition, LocalText Name, IReadOnlyList<RoundQuestion> Questions) : IRoundQuestions
{
    static readonly string[] NeededKeys = ["edition", "name", "questions"], NeededTexts = ["name", "ask", "low", "middle", "high"];

    /// <param name="file">The file's name.</param>
    /// <returns>Null when it is no instrument at all.</returns>
    public static QuestionFile? Read(string file, string text, List<ContentProblem> problems)
    {
        if (ContentNode.Read(file, text, problems) is not { } root) return null;
        root.Allow(NeededKeys);
        foreach (var missing in NeededKeys.Where(k => root[k] is null)) root.Problem("missing", missing);
        var questions = root.Many("questions").Select(QuestionOf).OfType<RoundQuestion>().ToList();
        return root.Text("name") is { } name && root.Number("edition") is { } edition && questions.Count > 0 ? new(Path.GetFileNameWithoutExtension(file), (int)edition, name, questions) : null;
    }

    static RoundQuestion? QuestionOf(ContentNode node)
    {
        node.Allow("code", "name", "ask", "low", "middle", "high");
        foreach (var missing in NeededTexts.Where(k => node[k] is null)) node.Problem("missing", missing);
        var code = node.Needed("code");
        return code.Length > 0 && node.Text("name") is { } name && node.Text("ask") is { } ask && node.Text("low") is { } low && node.Text("middle") is { } middle && node.Text("high") is { } high
            ? new(code, name, ask, low, middle, high) : null;
    }
}
