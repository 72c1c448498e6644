using Samsyn.Kernel.People;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Initiatives;

/// <summary>Work that is to change something, in four phases, with those whom it concerns.</summary>
sealed class Initiative
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What should be better, in one line.</summary>
    public required string Title { get; set; }

    /// <summary>What is wrong today, and for whom.</summary>
    public string Why { get; set; } = "";

    /// <summary>What should change, and by how much.</summary>
    public string Aim { get; set; } = "";

    /// <summary>By when; null: not said.</summary>
    public DateOnly? AimBy { get; set; }

    /// <summary>The challenge that it answers; null: it was begun by itself.</summary>
    public Guid? ChallengeId { get; init; }

    /// <summary>The agreement under which it is done; null: none.</summary>
    public Guid? AgreementId { get; set; }

    /// <summary>Where it works; who looks after it is found here and above.</summary>
    public Guid OrganisationId { get; set; }
    public SpaceMode Space { get; set; }
    public LevelSet Levels { get; set; }

    /// <summary>The language it is written in: en, sv, da or nb.</summary>
    public required string Language { get; set; }

    public required Guid MadeById { get; init; }

    /// <summary>The role in which it was begun, and where that role is held.</summary>
    public required Role MadeAs { get; init; }
    public required Guid MadeAtId { get; init; }

    /// <summary>The latest phase that was opened.</summary>
    public Phase Phase { get; set; }
    public required DateOnly BegunOn { get; init; }
    public DateOnly? EndedOn { get; set; }

    /// <summary>What came of it, for everyone who took part; null: not yet.</summary>
    public string? Outcome { get; set; }

    /// <summary>Who leads it, may see its measures' figures and shows their charts to everyone who contributed; null: nobody does.</summary>
    public Guid? ChartShownById { get; set; }

    /// <summary>The day on which the budget was settled; null: it is open.</summary>
    public DateOnly? BudgetFixedOn { get; set; }

    /// <summary>Three capital letters; what the budget is in.</summary>
    public string Currency { get; set; } = "SEK";

    /// <summary>The first phase in which a patient takes part, among those that were opened; null: none yet. Follows from who takes part; stored for counting.</summary>
    public Phase? PatientsSince { get; set; }

    /// <summary>The stems of title, reason and aim, for searching.</summary>
    public string Stems { get; set; } = "";

    public required DateTime MadeAtUtc { get; init; }

    /// <summary>When anything happened to it last; lists are in this order.</summary>
    public required DateTime MovedAtUtc { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public List<InitiativePhase> Phases { get; } = [];
    public List<InitiativeMeasure> Measures { get; } = [];
    public List<BudgetLine> Budget { get; } = [];

    /// <summary>Always loaded, since who may see it hangs on them.</summary>
    public List<Participant> Participants { get; } = [];

    public bool IsEnded => EndedOn is not null;
    public InitiativePhase? PhaseOf(Phase phase) => Phases.FirstOrDefault(p => p.Phase == phase);

    /// <summary>Those who have said yes and are still in.</summary>
    public IEnumerable<Participant> PeopleIn => Participants.Where(p => p.State is ParticipantState.In);
}
