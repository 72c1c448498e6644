using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Challenges;

/// <summary>What its author has written of a challenge. Nothing in it need be there before it is sent.</summary>
sealed record ChallengeText
{
    public const int LongestTitle = 140;
    public const int LongestText = 4000;
    public const int LongestPath = 300;
    public const int MostMeasures = 5;

    public string Title { get; init; } = "";
    public string Need { get; init; } = "";
    public string Whom { get; init; } = "";
    public string Known { get; init; } = "";
    public ChallengeKind Kind { get; init; }
    public string Area { get; init; } = "";
    public Level Level { get; init; } = Level.Meso;
    public DateOnly? ByWhen { get; init; }
    public IReadOnlyList<string> Measures { get; init; } = [];
    public SpaceMode Space { get; init; }

    /// <summary>Code of the organisation where the need is.</summary>
    public string Place { get; init; } = "";

    /// <summary>Key of the <see cref="Sides.Capacity"/> in which it is framed; "" takes the first.</summary>
    public string As { get; init; } = "";

    /// <summary>The page that made its author frame it.</summary>
    public string? From { get; init; }

    /// <summary>The parts that are read by others, each with the name of its field.</summary>
    public IEnumerable<(string Field, string Text)> Read => [(nameof(Title), Title), (nameof(Need), Need), (nameof(Whom), Whom), (nameof(Known), Known)];

    /// <summary>Of what is stored; capacity and place by their keys.</summary>
    public static ChallengeText Of(Challenge challenge, string place, string capacity) => new()
    {
        Title = challenge.Title, Need = challenge.Need, Whom = challenge.Whom, Known = challenge.Known, Kind = challenge.Kind, Area = challenge.Area, Level = challenge.Level,
        ByWhen = challenge.ByWhen, Measures = [.. challenge.Measures.OrderBy(m => m.Place).Select(m => m.Measure)], Space = challenge.Space, Place = place, As = capacity,
        From = challenge.From,
    };
}
