namespace Samsyn.Together.Councils;

/// <summary>That somebody has a position in a council from one day to another.</summary>
sealed class CouncilTerm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MemberId { get; init; }
    public required CouncilPosition Position { get; init; }
    public required DateOnly From { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; set; }

    /// <summary>Whether it goes on from another position within the same term, as when a member becomes chair; then it is no further term.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether it counts as a seat: deputies stand in and have none.</summary>
    public bool IsSeat => Position is not CouncilPosition.Deputy;

    public bool IsOn(DateOnly day) => From <= day && To >= day;

    public bool Meets(DateOnly from, DateOnly to) => From <= to && To >= from;
}

/// <summary>What somebody is in a council.</summary>
enum CouncilPosition { Chair, ViceChair, Member, Deputy }
