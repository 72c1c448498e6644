namespace Samsyn.Together.Panels;

/// <summary>Something that is measured, or that the panel says should be.</summary>
sealed class PanelOutcome
{
    public const int LongestName = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PanelId { get; init; }
    public required string Name { get; init; }

    /// <summary>In which order they were written down, from 0.</summary>
    public required int Place { get; init; }
    public OutcomeUse Use { get; set; }

    /// <summary>Who in the panel missed it; null: the sponsor wrote it down.</summary>
    public Guid? MemberId { get; init; }
    public List<OutcomeRating> Ratings { get; } = [];
}

/// <summary>Whether what is reviewed measures it.</summary>
public enum OutcomeUse { Primary, Secondary, NotMeasured }

/// <summary>How much an outcome matters to a member of the panel.</summary>
sealed class OutcomeRating
{
    public const int Lowest = 1;

    /// <summary>The scale of the GRADE working group: 7–9 decisive, 4–6 important, 1–3 of limited importance.</summary>
    public const int Highest = 9;
    public const int LongestNote = 500;

    public required Guid OutcomeId { get; init; }
    public required Guid MemberId { get; init; }
    public int Weight { get; set; }
    public string Note { get; set; } = "";
}
