using Samsyn.Kernel.Statistics;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Equity;

/// <summary>One asking: of those who took part in one phase of an initiative, or once a year of all who take part at an organisation and below it.</summary>
/// <remarks>Stands by itself: nothing is summed over rounds, so that no round can be worked out from others.</remarks>
sealed class EquityRound
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Where it belongs; of an initiative where that works when the round is opened.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Null: of the organisation.</summary>
    public Guid? InitiativeId { get; init; }
    public Phase? Phase { get; init; }

    /// <summary>The code and edition of what is asked.</summary>
    public required string Instrument { get; init; }
    public required int Edition { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>The last day on which one can answer.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>When the answers were counted; null: not yet, and nothing of them is shown.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>How many were asked of each side; who takes part in an initiative is told on its page.</summary>
    public required int AskedPatients { get; init; }
    public required int AskedProfessionals { get; init; }

    /// <summary>How many take part but have neither an account nor somebody who acts for them, and so could not be asked.</summary>
    public required int NotReached { get; init; }

    /// <summary>How many answered; null: the round is open, or from one to four did, which is hidden.</summary>
    public int? AnsweredPatients { get; private set; }
    public int? AnsweredProfessionals { get; private set; }

    /// <summary>Which reminder was sent last; 0: none.</summary>
    public int Reminders { get; set; }

    /// <summary>What the record knew when it was closed; null: it is open.</summary>
    public EquityFacts? Facts { get; private set; }

    public List<RoundResult> Results { get; } = [];

    public bool IsClosed => ClosedOn is not null;
    public bool TakesAnswers(DateOnly day) => ClosedOn is null && OpenedOn <= day && day <= ClosesOn;
    public int Asked => AskedPatients + AskedProfessionals;
    public int AskedOf(EquitySide side) => side is EquitySide.Patient ? AskedPatients : AskedProfessionals;

    /// <summary>How many of a side answered, as it may be told; null: fewer than five.</summary>
    public int? AnsweredOf(EquitySide side) => side is EquitySide.Patient ? AnsweredPatients : AnsweredProfessionals;

    /// <summary>How many answered in all; null where one side is hidden, since the sum less the other would tell it.</summary>
    public int? Answered => AnsweredPatients + AnsweredProfessionals;

    /// <summary>Counts the answers. What fewer than five have said is gone after that.</summary>
    /// <param name="answered">How many of each side.</param>
    public void Close(DateOnly on, IReadOnlyDictionary<EquitySide, int> answered, IReadOnlyDictionary<EquitySide, Ballot> ballots, EquityFacts facts)
    {
        (ClosedOn, Facts) = (on, facts);
        (AnsweredPatients, AnsweredProfessionals) = (Shown(answered, EquitySide.Patient), Shown(answered, EquitySide.Professional));
        foreach (var (side, ballot) in ballots)
            Results.AddRange(ballot.Means().Select(m => new RoundResult { RoundId = Id, Side = side, Question = m.Key, Mean = m.Value }));
    }

    static int? Shown(IReadOnlyDictionary<EquitySide, int> answered, EquitySide side) => (int?)SmallNumbers.Show(answered.GetValueOrDefault(side));
}
