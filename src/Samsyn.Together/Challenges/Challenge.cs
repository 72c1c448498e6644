using Samsyn.Kernel.People;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Challenges;

/// <summary>A need, framed by anyone and tied to no product.</summary>
sealed class Challenge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The need in one line, not a solution.</summary>
    public required string Title { get; set; }

    /// <summary>The need in plain words.</summary>
    public string Need { get; set; } = "";

    /// <summary>Whom it touches, and how many.</summary>
    public string Whom { get; set; } = "";

    /// <summary>What is known already; "" when nothing was said.</summary>
    public string Known { get; set; } = "";
    public ChallengeKind Kind { get; set; }

    /// <summary>Code of an area in <c>content/challenges/areas.yaml</c>.</summary>
    public string Area { get; set; } = "";
    public Level Level { get; set; }

    /// <summary>When something should have changed; null: nothing was said.</summary>
    public DateOnly? ByWhen { get; set; }

    /// <summary>Where the need is; its moderators are found here and above.</summary>
    public Guid OrganisationId { get; set; }
    public SpaceMode Space { get; set; }

    /// <summary>The language it is written in: en, sv, da or nb.</summary>
    public required string Language { get; set; }

    /// <summary>A page of this site that made somebody frame it; null: none.</summary>
    public string? From { get; set; }

    /// <summary>Who framed it. Kept, and shown to nobody but the author: others see side and role.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>The role in which it was framed, and where that role is held: the framing right.</summary>
    public Role FramedAs { get; set; }
    public Guid FramedAtId { get; set; }

    /// <summary>Follows from <see cref="FramedAs"/>; stored for counting.</summary>
    public Side FramedBy { get; set; }

    public ChallengeState State { get; set; }

    /// <summary>Why it was sent back, taken up, closed or opened anew.</summary>
    public string? Reason { get; set; }

    /// <summary>Why a moderator has taken it out of sight; null: it is shown.</summary>
    public string? HiddenBecause { get; set; }

    /// <summary>The challenge that says the same and goes on; null: this was not merged.</summary>
    public Guid? MergedIntoId { get; set; }

    public required DateTime MadeAtUtc { get; init; }
    public DateTime? SentAtUtc { get; set; }
    public DateTime? PublishedAtUtc { get; set; }

    /// <summary>When anything happened to it last; lists are in this order.</summary>
    public required DateTime MovedAtUtc { get; set; }

    /// <summary>The number of its present text, from 1 at publication; 0 before.</summary>
    public int Edition { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public List<ChallengeMeasure> Measures { get; } = [];

    /// <summary>Who was let in where the space is open to members alone; always loaded, since who may see it hangs on them.</summary>
    public List<ChallengeMember> Members { get; } = [];

    public bool IsHidden => HiddenBecause is not null;
    public bool IsPublished => State is not (ChallengeState.Draft or ChallengeState.Sent);
}
