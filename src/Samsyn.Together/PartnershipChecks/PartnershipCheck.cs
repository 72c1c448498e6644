using Samsyn.Kernel.Content;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.PartnershipChecks;

/// <summary>A rule about how patients take part: what it sees, why that matters, and what to do while it still helps.</summary>
/// <param name="Code">The file's name without ending.</param>
/// <param name="Name">What it has seen, in a few words.</param>
/// <param name="Phases">The latest phases in which it is judged; none named: all.</param>
/// <param name="When">All must hold.</param>
sealed record PartnershipCheck(string Code, LocalText Name, LocalText Reason, LocalText Do, IReadOnlyList<Phase> Phases, IReadOnlyList<CheckCondition> When)
{
    static readonly string[] Texts = ["name", "reason", "do"];

    /// <summary>Whether it has something to say of an initiative that goes on.</summary>
    public bool Fires(Initiative initiative, IReadOnlyList<MeetingFact> meetings, DateOnly today) =>
        !initiative.IsEnded && (Phases.Count == 0 || Phases.Contains(initiative.Phase)) && When.All(c => c.Holds(PartnershipFacts.Of(c.Fact, initiative, meetings, today)));

    /// <param name="file">The file's name.</param>
    /// <returns>Null when it is no check at all.</returns>
    public static PartnershipCheck? Read(string file, string text, List<ContentProblem> problems)
    {
        if (ContentNode.Read(file, text, problems) is not { } root) return null;
        root.Allow("name", "reason", "do", "phases", "when");
        foreach (var missing in Texts.Where(k => root[k] is null)) root.Problem("missing", missing);
        if (root.Many("when").Count == 0) root.Problem("missing", "when");
        var phases = root.Many("phases").Select(PhaseOf).OfType<Phase>().ToList();
        var when = root.Many("when").Select(CheckCondition.Read).OfType<CheckCondition>().ToList();
        return root.Text("name") is { } name && root.Text("reason") is { } reason && root.Text("do") is { } todo ? new(Path.GetFileNameWithoutExtension(file), name, reason, todo, phases, when) : null;
    }

    static Phase? PhaseOf(ContentNode node)
    {
        var words = Enum.GetValues<Phase>().ToDictionary(InitiativeWords.Word);
        if (words.TryGetValue(node.Value, out var phase)) return phase;
        node.Unknown("not-a-choice", words.Keys);
        return null;
    }
}
