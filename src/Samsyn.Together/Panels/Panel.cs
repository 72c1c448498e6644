using Samsyn.Kernel.People;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Panels;

/// <summary>A group called together to review something; whoever wants it reviewed, the sponsor, answers each comment.</summary>
sealed class Panel
{
    public const int LongestTitle = 140;
    public const int LongestText = 4000;
    public const int MostPatients = 1_000_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What is reviewed, in one line.</summary>
    public required string Title { get; set; }

    /// <summary>What it is about and what the sponsor asks the panel.</summary>
    public string About { get; set; } = "";
    public PanelKind Kind { get; init; }

    /// <summary>What those who review are paid, for what, and when; "" where nothing is paid is not allowed: then that is said.</summary>
    public string Payment { get; set; } = "";

    /// <summary>Until when comments are of use.</summary>
    public DateOnly NeededBy { get; set; }

    /// <summary>How many patients a trial is planned for; null: not said, or no trial.</summary>
    public int? Patients { get; set; }

    /// <summary>Who answers. Kept, and shown to nobody: others see role and organisation.</summary>
    public required Guid SponsorId { get; init; }
    public required Role SponsorAs { get; init; }

    /// <summary>Where that role is held: the region of <see cref="SpaceMode.Region"/> is found from here.</summary>
    public required Guid OrganisationId { get; init; }
    public SpaceMode Space { get; set; } = SpaceMode.Members;

    /// <summary>The language of the texts: en, sv, da or nb.</summary>
    public required string Language { get; set; }

    /// <summary>When others than the sponsor could read it first; null: it is being prepared.</summary>
    public DateOnly? OpenedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>What the sponsor takes with it from the review; null until it is closed.</summary>
    public string? ClosedWith { get; set; }
    public required DateTime MadeAtUtc { get; init; }

    /// <summary>When anything happened to it last; lists are in this order.</summary>
    public required DateTime MovedAtUtc { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>Always loaded, since who may see it hangs on them.</summary>
    public List<PanelMember> Members { get; } = [];

    public bool IsOpen => OpenedOn is not null && ClosedOn is null;
    public bool IsClosed => ClosedOn is not null;

    /// <summary>Those who have said yes and are still in.</summary>
    public IEnumerable<PanelMember> MembersIn => Members.Where(m => m.State is Participation.ParticipantState.In);
}
