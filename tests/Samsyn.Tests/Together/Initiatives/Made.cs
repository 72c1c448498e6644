using Samsyn.Kernel.People;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Initiatives;

/// <summary>Initiatives for tests of rules, made in a line.</summary>
static class Made
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    /// <summary>Begun on the first day of the year; its phases opened a month after each other, each but the last closed.</summary>
    public static Initiative At(Phase phase, DateOnly? due = null)
    {
        var initiative = new Initiative
        {
            Title = "Shorter waiting", Why = "It takes months", Language = "en", MadeById = Guid.CreateVersion7(), MadeAs = Role.Improver, MadeAtId = Guid.CreateVersion7(), BegunOn = new(2026, 1, 1),
            MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch, Phase = phase,
        };
        foreach (var p in Enum.GetValues<Phase>().Where(p => p <= phase))
            initiative.Phases.Add(new()
            {
                InitiativeId = initiative.Id, Phase = p, OpenedOn = new DateOnly(2026, 1, 1).AddMonths((int)p), OpenedWith = "Yes", ClosedOn = p < phase ? new DateOnly(2026, 1, 31).AddMonths((int)p) : null,
                ClosedWith = p < phase ? "Done" : null, DueOn = p == phase ? due : null,
            });
        return initiative;
    }

    public static Participant Joins(this Initiative initiative, Side side, Say say = Say.TakesPart, Phase? phase = null, bool isPrepared = true, DateOnly? from = null, Guid? person = null)
    {
        var participant = new Participant
        {
            InitiativeId = initiative.Id, PersonId = person, Called = $"{side} {initiative.Participants.Count}", Side = side, State = ParticipantState.In, InvitedById = initiative.MadeById, InvitedAs = Role.Improver,
            InvitedAtId = initiative.MadeAtId, InvitedOn = initiative.BegunOn, AnsweredOn = initiative.BegunOn, PreparedOn = isPrepared ? initiative.BegunOn : null,
        };
        participant.Takes.Add(new()
        {
            InitiativeId = initiative.Id, ParticipantId = participant.Id, Phase = phase ?? initiative.Phase, Level = Level.Meso, Side = side, Say = say, IsAgreed = true,
            From = from ?? initiative.PhaseOf(phase ?? initiative.Phase)?.OpenedOn ?? Today,
        });
        initiative.Participants.Add(participant);
        return participant;
    }
}
