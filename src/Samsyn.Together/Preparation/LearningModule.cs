using Samsyn.Kernel.Content;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Preparation;

/// <summary>A short piece of preparation: something to read, perhaps to see, and a few questions to check oneself by.</summary>
/// <param name="Code">The file's name without ending.</param>
/// <param name="For">The sides that are asked to go through it before their first meeting.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Video">An address; null: none.</param>
sealed record LearningModule(string Code, LocalText Name, IReadOnlyList<Side> For, int Minutes, LocalText Text, string? Video, IReadOnlyList<CheckQuestion> Questions)
{
    static readonly string[] Needed = ["name", "for", "minutes", "text"];

    /// <summary>Whether the answers are all right.</summary>
    /// <param name="answers">For each question the index of the answer that was chosen; null: none was.</param>
    public bool IsPassed(IReadOnlyList<int?> answers) => answers.Count == Questions.Count && Questions.Zip(answers).All(q => q.First.Right == q.Second);

    /// <param name="file">The file's name.</param>
    public static LearningModule? Read(string file, string text, List<ContentProblem> problems)
    {
        if (ContentNode.Read(file, text, problems) is not { } root) return null;
        root.Allow("name", "for", "minutes", "text", "video", "questions");
        foreach (var missing in Needed.Where(k => root[k] is null)) root.Problem("missing", missing);
        var sides = root.Many("for").Select(SideOf).OfType<Side>().ToList();
        var questions = root.Many("questions").Select(CheckQuestion.Read).OfType<CheckQuestion>().ToList();
        return root.Text("name") is { } name && root.Text("text") is { } body && root.Number("minutes") is { } minutes
            ? new(Path.GetFileNameWithoutExtension(file), name, sides, (int)minutes, body, root["video"]?.Value, questions) : null;
    }

    static Side? SideOf(ContentNode node)
    {
        var words = Enum.GetValues<Side>().ToDictionary(InitiativeWords.Word);
        if (words.TryGetValue(node.Value, out var side)) return side;
        node.Unknown("not-a-choice", words.Keys);
        return null;
    }
}

/// <summary>One question of a self-check.</summary>
/// <param name="Right">Index of the right answer.</param>
/// <param name="Because">Said to whoever chose another.</param>
sealed record CheckQuestion(LocalText Ask, IReadOnlyList<LocalText> Answers, int Right, LocalText Because)
{
    static readonly string[] Needed = ["ask", "right", "wrong", "because"];

    public static CheckQuestion? Read(ContentNode node)
    {
        node.Allow("ask", "right", "wrong", "because");
        foreach (var missing in Needed.Where(k => node[k] is null)) node.Problem("missing", missing);
        if (node.Text("ask") is not { } ask || node.Text("right") is not { } right || node.Text("because") is not { } because) return null;
        var answers = node.Many("wrong").Select(w => w.Keys.Any() ? new LocalText(w.Keys.ToDictionary(k => k.Value, k => w[k.Value]?.Value ?? "", StringComparer.Ordinal)) : new LocalText(w.Value)).ToList();
        // Where the right one stands follows from the question, so that it is the same each time and not always the first
        var at = ask.ToString().Length % (answers.Count + 1);
        answers.Insert(at, right);
        return new(ask, answers, at, because);
    }
}
