using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Peers;

/// <summary>Says what concerns peer support in the reader's words.</summary>
sealed class PeerWords(Texts t, ChallengeWords shared)
{
    public string Language(string code) => t[$"peers.language.{code}"];
    public string Languages(Peer peer) => string.Join(", ", peer.LanguageCodes.Select(Language));
    public string Topics(Peer peer) => string.Join(", ", peer.TopicCodes.Select(shared.Area));
    public string State(PeerRequestState state) => t[$"peers.request.{InitiativeWords.Word(state)}"];

    public string Accepted() => t["peers.told.accepted"];
    public string Offered() => t["peers.told.offered"];
    public string Answered(bool takes) => t[takes ? "peers.told.taken" : "peers.told.declined"];
    public string Wrote() => t["peers.told.wrote"];
    public string Ended() => t["peers.told.ended"];
}
