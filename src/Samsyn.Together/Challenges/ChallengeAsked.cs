using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Challenges;

/// <summary>What a reader looks for in the list, as the address says it; what cannot be read is as if it had not been asked.</summary>
/// <param name="IsMine">Only what the reader framed, drafts included.</param>
/// <param name="State">Null: all that is published; of one's own all.</param>
/// <param name="Area">Code of an area; its parts are looked for too.</param>
/// <param name="Measure">Code of a measure that it should move.</param>
/// <param name="Place">Code of an organisation that was chosen: what is needed there, below it, or above it where it counts too. Null: everywhere.</param>
sealed record ChallengeAsked(string? Words, bool IsMine, ChallengeState? State, string? Area, Level? Level, Side? Side, string? Measure, string? Place = null)
{
    public static ChallengeAsked Read(IReadOnlyDictionary<string, string> query) => new(
        Text(query, "q"), query.GetValueOrDefault("show") == "mine", One<ChallengeState>(query, "state"), Text(query, "area"), One<Level>(query, "level"),
        One<Side>(query, "side"), Text(query, "measure"), Text(query, "org"));

    /// <summary>Whether anything but mine or all is asked.</summary>
    public bool IsNarrowed => (Words ?? Area ?? Measure ?? Place) is not null || State is not null || Level is not null || Side is not null;

    static string? Text(IReadOnlyDictionary<string, string> query, string name) => query.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text : null;

    static T? One<T>(IReadOnlyDictionary<string, string> query, string name) where T : struct, Enum =>
        query.GetValueOrDefault(name) is { } word && Enum.GetValues<T>().Where(v => ChallengeWords.Word(v) == word).ToList() is [var found] ? found : null;
}
