namespace Samsyn.Together.Peers;

/// <summary>A peer supporter: somebody who has lived through it, and may be asked by those who are in it now.</summary>
/// <remarks>Others see what the peer wrote of the experience, never the name or an address.</remarks>
sealed class Peer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }

    /// <summary>Who coordinates is found here and above; may be asked in the whole region.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>"Has had dialysis at home for six years."</summary>
    public string About { get; set; } = "";

    /// <summary>Codes of areas, each with a space before and after.</summary>
    public string Topics { get; set; } = "";

    /// <summary>Codes of <see cref="PeerLanguages"/>, each with a space before and after.</summary>
    public string Languages { get; set; } = "";

    /// <summary>When and how: "weekday evenings".</summary>
    public string Availability { get; set; } = "";

    /// <summary>How many the peer supports at a time.</summary>
    public int MostAtOnce { get; set; }
    public PeerState State { get; set; }

    /// <summary>The last day of a pause; null: none.</summary>
    public DateOnly? PausedUntil { get; set; }
    public required DateTime MadeAtUtc { get; init; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public IReadOnlyList<string> TopicCodes => Split(Topics);
    public IReadOnlyList<string> LanguageCodes => Split(Languages);

    /// <summary>Ends it; what the peer told of themselves is deleted.</summary>
    public void Forget() => (State, About, Topics, Languages, Availability, PausedUntil, Version) = (PeerState.Ended, "", "", "", "", null, Guid.CreateVersion7());

    public bool IsPaused(DateOnly today) => PausedUntil >= today;

    /// <param name="load">How many the peer supports or has been asked by now.</param>
    public bool CanBeAsked(int load, DateOnly today) => State is PeerState.Active && !IsPaused(today) && load < MostAtOnce;

    public static string Join(IEnumerable<string> codes) => string.Concat(codes.Distinct().Select(c => $" {c} "));

    static string[] Split(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Where a peer supporter stands.</summary>
enum PeerState
{
    /// <summary>Wants to, and is to meet the coordinator first.</summary>
    Applied,
    Active,
    Ended,
}
