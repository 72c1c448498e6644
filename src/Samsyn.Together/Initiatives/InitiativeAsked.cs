using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>What a reader looks for in the list, as the address says it; what cannot be read is as if it had not been asked.</summary>
/// <param name="IsMine">Only those that the reader takes part in or began.</param>
/// <param name="IsEnded">True: only those that have ended; false: only those that go on; null: both.</param>
/// <param name="Phase">The latest phase that was opened, among those that go on.</param>
/// <param name="Patients">The phase in which patients came in.</param>
/// <param name="Place">Code of an organisation that was chosen: what works there, below it, or above it where it counts too. Null: everywhere.</param>
sealed record InitiativeAsked(string? Words, bool IsMine, bool? IsEnded, Phase? Phase, Level? Level, PatientsAsked? Patients, string? Measure, string? Place)
{
    public static InitiativeAsked All { get; } = new(null, false, null, null, null, null, null, null);

    public static InitiativeAsked Read(IReadOnlyDictionary<string, string> query)
    {
        var stands = query.GetValueOrDefault("phase");
        var phase = One<Phase>(query, "phase");
        return new(Text(query, "q"), query.GetValueOrDefault("show") == "mine", stands == "ended" ? true : phase is not null || stands == "on" ? false : null, phase,
            One<Level>(query, "level"), One<PatientsAsked>(query, "patients"), Text(query, "measure"), Text(query, "org"));
    }

    /// <summary>Whether anything but mine or all is asked.</summary>
    public bool IsNarrowed => (Words ?? Measure ?? Place) is not null || IsEnded is not null || Level is not null || Patients is not null;

    static string? Text(IReadOnlyDictionary<string, string> query, string name) => query.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text : null;

    static T? One<T>(IReadOnlyDictionary<string, string> query, string name) where T : struct, Enum =>
        query.GetValueOrDefault(name) is { } word && Enum.GetValues<T>().Where(v => InitiativeWords.Word(v) == word).ToList() is [var found] ? found : null;
}

/// <summary>In which phase patients came in, or that they have not.</summary>
enum PatientsAsked { Initiate, Plan, Implement, Evaluate, None }
