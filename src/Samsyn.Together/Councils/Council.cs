using Samsyn.Together.Governance;
using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Councils;

/// <summary>A standing body with members and terms: a patient council of a clinic, a hospital or a region, or the board of a clinic that two parties govern together.</summary>
/// <remarks>Its rules (seats, share of patients, terms) are its own data: each council has those it was given.</remarks>
sealed class Council
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>What it is asked about, and what it decides.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Whose council it is; who looks after it is found here and above.</summary>
    public Guid OrganisationId { get; set; }
    public SpaceMode Space { get; set; }

    /// <summary>The language it is written in: en, sv, da or nb.</summary>
    public required string Language { get; set; }
    public required Guid MadeById { get; init; }
    public required DateOnly FoundedOn { get; init; }

    /// <summary>The last day; null: it goes on.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>How many sit in it when no seat is vacant; deputies have no seat. Of a joint body it is the sum of both parties' seats.</summary>
    public int Seats { get; set; }

    /// <summary>The least share of patients among those who sit in it; null: it has no such rule.</summary>
    public ShareRule? LeastPatients { get; set; }

    /// <summary>Months; no term is longer.</summary>
    public int TermMonths { get; set; }

    /// <summary>The most terms that somebody may have in a row; null: no limit.</summary>
    public int? MostTerms { get; set; }

    /// <summary>Months after which the chair goes to somebody else; null: no limit.</summary>
    public int? MostChairMonths { get; set; }

    /// <summary>How many meetings it should have in a year; null: not said.</summary>
    public int? MeetingsAYear { get; set; }

    /// <summary>How both parties decide; null: it is the council of one organisation.</summary>
    public JointRule? Joint { get; set; }

    public required DateTime MovedAtUtc { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>Always loaded, since who may see it hangs on them.</summary>
    public List<CouncilMember> Members { get; } = [];

    public bool IsEnded => EndedOn is not null;
    public bool IsJoint => Joint is not null;

    /// <summary>Those who have said yes and have not left.</summary>
    public IEnumerable<CouncilMember> PeopleIn => Members.Where(m => m.State is ParticipantState.In);
}
