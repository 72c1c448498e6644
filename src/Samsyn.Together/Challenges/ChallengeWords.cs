using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Areas;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Moderation;
using Samsyn.Together.Names;
using Samsyn.Together.Participation;
using Samsyn.Together.Proposals;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Challenges;

/// <summary>Says what concerns challenges in the reader's words.</summary>
sealed class ChallengeWords(Texts t, ChallengeAreas areas, ModerationPolicy policy)
{
    public string State(ChallengeState state) => t[$"challenges.state.{Word(state)}"];
    public string Kind(ChallengeKind kind) => t[$"challenges.kind.{Word(kind)}"];
    public string Level(Level level) => t[$"challenges.level.{Word(level)}"];
    public string Space(SpaceMode space) => t[$"challenges.space.{Word(space)}"];
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

    /// <summary>For those who follow: where it stands now.</summary>
    public string Moved(Challenge challenge) => t["challenges.told.moved", challenge.Title, State(challenge.State)];

    /// <summary>For everyone who contributed. It may travel by mail, and holds no more than that there is something to read.</summary>
    public string ToldBack() => t["told.back"];

    /// <summary>For the author of one that was merged.</summary>
    public string Merged(Challenge same, Challenge stays) => t["challenges.told.merged", same.Title, stays.Title];

    public string Waits(Challenge challenge) => t["challenges.waits", challenge.Title];

    /// <summary>What somebody is to the challenge, for its history.</summary>
    public string Doer(ChallengeDoer doer) =>
        t[doer.HasFlag(ChallengeDoer.Officer) ? "agreements.doer.judge" : doer.HasFlag(ChallengeDoer.Moderator) ? "challenges.doer.moderator" : doer.HasFlag(ChallengeDoer.Steerer) ? "challenges.doer.steerer" : "challenges.doer.author"];

    /// <summary>What was done.</summary>
    public string Was(ChallengeChange change) => change.RemarkId is null ? t[$"challenges.was.{Word(change.Act)}"] : t[$"dialogue.was.{Word(change.Act)}"];

    /// <summary>For those who follow: something was said.</summary>
    public string Said(Challenge challenge, RemarkColumn column) => t[$"dialogue.told.{Word(column)}", challenge.Title];

    /// <summary>For the one who said it.</summary>
    public string RemarkModerated(Challenge challenge, bool hidden, string reason) => t[hidden ? "dialogue.told.hidden" : "dialogue.told.shown", challenge.Title, reason];

    /// <summary>For the author: a proposal came in.</summary>
    public string Proposed(Challenge challenge) => t["proposals.told.in", challenge.Title];

    /// <summary>For the proposer.</summary>
    public string Answered(Challenge challenge, Proposal proposal) =>
        t[proposal.State is ProposalState.Accepted ? "proposals.told.accepted" : "proposals.told.declined", proposal.Title, challenge.Title, proposal.Answer ?? ""];

    /// <summary>For one who was taken into the group that assesses.</summary>
    public string InGroup(Challenge challenge) => t["proposals.told.group", challenge.Title];

    /// <summary>One in the list that everybody sees: by its title where it was answered or is one's own, else by from whom it is.</summary>
    public ProposalLine Line(Proposal proposal, Guid? reader, OrganisationTree tree) => new(proposal.Id,
        proposal.IsAnswered || proposal.ProposerId == reader ? proposal.Title : t["proposals.of", Capacity(proposal.SpokenAs, tree.Find(proposal.SpokenAtId))],
        State(proposal.State), proposal.IsAnswered, proposal.Answer);

    public string State(ProposalState state) => t[$"proposals.state.{Word(state)}"];

    public string Column(RemarkColumn column) => t[$"dialogue.column.{Word(column)}"];

    public HistoryLine Line(ChallengeChange change) => new(change.AtUtc, Doer(change.As), Was(change),
        string.Join(": ", new[] { Rule(change.Rule), change.Reason }.OfType<string>()) is { Length: > 0 } why ? why : null);

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
