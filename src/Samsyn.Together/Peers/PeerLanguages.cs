namespace Samsyn.Together.Peers;

/// <summary>The languages in which one can talk to a peer; their names are the texts <c>peers.language.CODE</c>.</summary>
static class PeerLanguages
{
    /// <summary>ISO 639 codes; <c>sgn</c> is sign language.</summary>
    public static IReadOnlyList<string> All { get; } = ["sv", "da", "nb", "fi", "se", "en", "ar", "so", "fa", "pl", "uk", "sgn"];
}
