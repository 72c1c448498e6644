using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Initiatives;

/// <summary>What is written of an initiative by those who lead it.</summary>
sealed record InitiativeText
{
    public const int LongestTitle = 140;
    public const int LongestText = 4000;
    public const int LongestDecision = 1000;
    public const int MostMeasures = 5;

    public string Title { get; init; } = "";
    public string Why { get; init; } = "";
    public string Aim { get; init; } = "";
    public DateOnly? AimBy { get; init; }
    public IReadOnlyList<Level> Levels { get; init; } = [Level.Meso];
    public IReadOnlyList<string> Measures { get; init; } = [];
    public SpaceMode Space { get; init; }

    /// <summary>Code of the organisation where it works.</summary>
    public string Place { get; init; } = "";

    /// <summary>Key of the <see cref="Sides.Capacity"/> in which it is begun; "" takes the first.</summary>
    public string As { get; init; } = "";

    /// <summary>When the first phase should be done; only as it begins.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What was decided as it began.</summary>
    public string Decided { get; init; } = "";

    public static InitiativeText Of(Initiative i, string place) => new()
    {
        Title = i.Title, Why = i.Why, Aim = i.Aim, AimBy = i.AimBy, Levels = i.Levels.Each(), Measures = [.. i.Measures.OrderBy(m => m.Place).Select(m => m.Measure)], Space = i.Space, Place = place,
    };
}
