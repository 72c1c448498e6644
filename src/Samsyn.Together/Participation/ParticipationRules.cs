using Samsyn.Kernel.Problems;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Participation;

/// <summary>When somebody can be invited, and what may be changed of it. Pure.</summary>
static class ParticipationRules
{
    public static Refusal? Refused(Invitation invitation) =>
        string.IsNullOrWhiteSpace(invitation.Called) ? Refusal.Of("participation.called-missing")
        : invitation.Called.Length > Participant.LongestCalled ? Refusal.Of("initiative.long", $"{Participant.LongestCalled}")
        : invitation.Email.Length > 0 && invitation.HelperEmail.Length > 0 ? Refusal.Of("participation.helper-not-needed")
        : null;

    /// <summary>A phase that was closed is history.</summary>
    public static Refusal? Refused(Initiative initiative, Phase phase, DateOnly from) =>
        initiative.PhaseOf(phase) is { IsOpen: false } ? Refusal.Of("participation.phase-closed")
        : from < initiative.BegunOn || from > initiative.BegunOn.AddYears(20) ? Refusal.Of("participation.from")
        : null;

    /// <summary>Gives a participant a say in a phase at a level from a day on; what was there before ends the day before, or was a slip of the same day.</summary>
    public static void Take(Participant participant, Phase phase, Level level, Say say, DateOnly from)
    {
        foreach (var before in participant.Takes.Where(t => t.Phase == phase && t.Level == level && t.To is null).ToList())
        {
            if (before.From >= from) participant.Takes.Remove(before);
            else before.To = from.AddDays(-1);
        }
        participant.Takes.Add(new()
        {
            InitiativeId = participant.InitiativeId, ParticipantId = participant.Id, Phase = phase, Level = level, Side = participant.Side, Say = say,
            IsAgreed = participant.State is ParticipantState.In, From = from,
        });
    }

    /// <summary>Says yes or no to an invitation. Whoever says yes takes part from that day: not in what has passed meanwhile, but in the phase that has been reached.</summary>
    public static void Answer(Initiative initiative, Participant participant, bool takes, DateOnly on)
    {
        (participant.State, participant.AnsweredOn) = (takes ? ParticipantState.In : ParticipantState.Declined, on);
        if (!takes) return;
        var asked = participant.Takes.ToList();
        participant.Takes.Clear();
        foreach (var t in asked.Where(t => t.To is null)) Take(participant, t.Phase, t.Level, t.Say, t.From > on ? t.From : on);
        if (participant.Takes.Count == 0 && initiative.PhaseOf(initiative.Phase) is { IsOpen: true })
            foreach (var t in asked.DistinctBy(t => t.Level)) Take(participant, initiative.Phase, t.Level, t.Say, on);
    }

    /// <summary>Leaves: what was still to come never was, what goes on ends.</summary>
    public static void Leave(Participant participant, DateOnly on)
    {
        participant.State = ParticipantState.Left;
        participant.Takes.RemoveAll(t => t.To is null && t.From > on);
        foreach (var t in participant.Takes.Where(t => t.To is null || t.To > on)) t.To = on;
    }
}
