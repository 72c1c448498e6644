using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Peers;

/// <summary>What a peer supporter writes of oneself.</summary>
/// <param name="Place">Code of the organisation that coordinates.</param>
sealed record PeerText(string About, IReadOnlyList<string> Topics, IReadOnlyList<string> Languages, string Availability, int? MostAtOnce, string Place)
{
    public const int LongestAbout = 300;
    public const int LongestAvailability = 200;
    public const int MostTopics = 8;
    public const int MostPeople = 5;

    /// <summary>What is wrong with it, with the field's name. Pure.</summary>
    public IReadOnlyList<(string Field, Refusal Refusal)> Wrong()
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(About)) found.Add(("About", Refusal.Of("peer.about-missing")));
        else if (About.Length > LongestAbout) found.Add(("About", Refusal.Of("initiative.long", $"{LongestAbout}")));
        if (ContactData.IsIn(About)) found.Add(("About", Refusal.Of("peer.contact-data")));
        if (ContactData.IsIn(Availability)) found.Add(("Availability", Refusal.Of("peer.contact-data")));
        if (Availability.Length > LongestAvailability) found.Add(("Availability", Refusal.Of("initiative.long", $"{LongestAvailability}")));
        if (Topics.Count is 0 or > MostTopics) found.Add(("Topics", Refusal.Of("peer.topics", $"{MostTopics}")));
        if (Languages.Count == 0) found.Add(("Languages", Refusal.Of("peer.languages")));
        if (MostAtOnce is not (> 0 and <= MostPeople)) found.Add(("MostAtOnce", Refusal.Of("council.number", "1", $"{MostPeople}")));
        return found;
    }
}
