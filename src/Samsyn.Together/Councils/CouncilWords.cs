using Samsyn.Kernel.Texts;
using Samsyn.Together.Governance;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Councils;

/// <summary>Says what concerns councils in the reader's words. Sides, roles and spaces are those of challenges.</summary>
sealed class CouncilWords(Texts t, MeetingWords meetings)
{
    public string Position(CouncilPosition position) => t[$"councils.position.{InitiativeWords.Word(position)}"];
    public string Rule(ShareRule rule) => t[$"councils.rule.{rule.Key}"];
    public string State(CouncilDecisionState state) => t[$"councils.state.{InitiativeWords.Word(state)}"];
    public string Choice(BallotChoice choice) => t[$"governance.choice.{InitiativeWords.Word(choice)}"];
    public string Need(JointNeed need) => t[$"governance.need.{InitiativeWords.Word(need)}"];

    /// <summary>Who sits there and whether the share of patients holds: "4 of 9 are patients; the council asks for at least half: one of the vacant seats to a patient."</summary>
    public string Share(CouncilStanding s)
    {
        if (s.Sitting == 0) return t["councils.share.nobody"];
        var now = s.Patients == 0 ? t["councils.share.no-patient", s.Sitting] : t["councils.share", s.Patients, s.Sitting];
        if (s.Rule is not { } rule) return t["councils.share.no-rule", now];
        if (s.IsShareMet == true) return t["councils.share.met", now, Rule(rule)];
        return t["councils.share.not-met", now, Rule(rule), Lacks(s)];
    }

    /// <summary>What would make the rule hold.</summary>
    string Lacks(CouncilStanding s) =>
        s.ToFill is { } fill ? One("councils.lack.fill", fill) : One("councils.lack.follow", s.ToFollow);

    /// <summary>"The share breaks with that: then 2 of 7 are patients."</summary>
    public string Breaks(CouncilStanding s) => s.SittingThen == 0 ? t["councils.breaks.nobody"] : t["councils.breaks", s.PatientsThen, s.SittingThen];

    public string Vacant(int vacant) => One("councils.vacant", vacant);

    /// <summary>A text for one and a text for more.</summary>
    public string One(string key, int count) => count == 1 ? t[key + ".one"] : t[key, count];

    /// <summary>"12 Jan 2026 – 11 Jan 2028".</summary>
    public string Days(DateOnly from, DateOnly to) => t["participation.days", t.Day(from), t.Day(to)];

    public string Called(Council council, CouncilMember member) => t["councils.told.called", council.Name, member.Called];
    public string Renewed(Council council, DateOnly to) => t["councils.told.renewed", council.Name, t.Day(to)];
    public string Planned(CouncilMeeting meeting, Council council) => t["councils.told.planned", meeting.Title, council.Name, meetings.When(meeting.StartsAtUtc)];
    public string Put(Council council, CouncilDecision decision) => t["councils.told.put", council.Name, decision.Text];
    public string Answered(Council council, CouncilDecision decision) => t["councils.told.answered", council.Name, decision.Text];

    public string Counted(Council council, CouncilDecision decision) => decision.State is CouncilDecisionState.Voting
        ? t["councils.told.again", council.Name, decision.Text, decision.Round] : t["councils.told.counted", council.Name, decision.Text, State(decision.State)];

    /// <summary>"3 for, 1 against, 1 abstained, of 6".</summary>
    public string Votes(PartyVotes votes) => t["governance.votes", votes.For, votes.Against, votes.Abstain, votes.Sitting];
}
