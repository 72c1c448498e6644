using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Areas;
using Samsyn.Together.Moderation;
using Samsyn.Together.Names;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Challenges;

/// <summary>Says what concerns challenges in the reader's words.</summary>
sealed class ChallengeWords(Texts t, ChallengeAreas areas, ModerationPolicy policy)
{
    public string State(ChallengeState state) => t[$"challenges.state.{Word(state)}"];
    public string Kind(ChallengeKind kind) => t[$"challenges.kind.{Word(kind)}"];
    public string Level(ChallengeLevel level) => t[$"challenges.level.{Word(level)}"];
    public string Space(ChallengeSpace space) => t[$"challenges.space.{Word(space)}"];
    public string Act(ChallengeAct act) => t[$"challenges.act.{Word(act)}"];
    public string Side(Side side) => t[$"challenges.side.{Word(side)}"];
    public string Kind(NameKind kind) => t[$"challenges.name-kind.{Word(kind)}"];
    public string Role(Role role) => t[$"challenges.role.{Word(role)}"];

    public string Area(string code) => areas.Find(code)?.Name[t.Language] ?? (code.Length == 0 ? "–" : code);
    public string? Rule(string? code) => policy.Find(code)?.Name[t.Language];

    /// <summary>"Patient or relative, Region Nord".</summary>
    public string Capacity(Role role, Organisation? organisation) => organisation is null ? Role(role) : t["challenges.capacity", Role(role), organisation.Name];

    /// <summary>"Framed by a patient or relative, Region Nord": side and role, never the name.</summary>
    public string FramedBy(Challenge challenge, OrganisationTree tree) => t["challenges.framed-by", Capacity(challenge.FramedAs, tree.Find(challenge.FramedAtId))];

    /// <summary>What a moderator or steerer did, for its author.</summary>
    public string Told(Challenge challenge, ChallengeChange change)
    {
        var sentence = t[$"challenges.told.{Word(change.Act)}", challenge.Title];
        var rule = Rule(change.Rule);
        return (rule, change.Reason) switch
        {
            (null, null) => sentence,
            (null, var reason) => t["challenges.told.because", sentence, reason],
            (_, null) => t["challenges.told.because", sentence, rule],
            _ => t["challenges.told.because", sentence, $"{rule}: {change.Reason}"],
        };
    }

    public string Waits(Challenge challenge) => t["challenges.waits", challenge.Title];

    /// <summary>What somebody is to the challenge, for its history.</summary>
    public string Doer(ChallengeDoer doer) =>
        t[doer.HasFlag(ChallengeDoer.Moderator) ? "challenges.doer.moderator" : doer.HasFlag(ChallengeDoer.Steerer) ? "challenges.doer.steerer" : "challenges.doer.author"];

    public HistoryLine Line(ChallengeChange change) => new(change.AtUtc, Doer(change.As), t[$"challenges.was.{Word(change.Act)}"],
        string.Join(": ", new[] { Rule(change.Rule), change.Reason }.OfType<string>()) is { Length: > 0 } why ? why : null);

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
