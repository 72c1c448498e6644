namespace Samsyn.Together.Peers;

/// <summary>That somebody wants to talk to one who has lived through it: for oneself, or for somebody one helps.</summary>
sealed class PeerRequest
{
    public const int LongestText = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AskerId { get; init; }

    /// <summary>Whether it is asked for somebody whom the asker helps.</summary>
    public required bool IsForOther { get; init; }
    public required string Topic { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }

    /// <summary>Where it is coordinated.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Whoever has been asked or supports; null: nobody yet.</summary>
    public Guid? PeerId { get; set; }
    public PeerRequestState State { get; set; }
    public required DateTime AskedAtUtc { get; init; }
    public DateTime? EndedAtUtc { get; set; }
    public bool AskerShares { get; set; }
    public bool PeerShares { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public List<PeerOffer> Offers { get; } = [];
    public List<PeerMessage> Messages { get; } = [];

    /// <summary>Addresses are shown only when both want it.</summary>
    public bool BothShare => AskerShares && PeerShares;
    public bool IsOver => State is PeerRequestState.Ended or PeerRequestState.Withdrawn;
}

/// <summary>Where a request stands.</summary>
enum PeerRequestState
{
    /// <summary>Waits for the coordinator to find somebody.</summary>
    Asked,

    /// <summary>A peer has been asked and has not answered.</summary>
    Offered,

    /// <summary>Handed over: the two write to each other.</summary>
    Accepted,
    Ended,
    Withdrawn,
}

/// <summary>That a peer was asked, and whether the answer was no: nobody is asked twice for the same.</summary>
sealed class PeerOffer
{
    public required Guid RequestId { get; init; }
    public required Guid PeerId { get; init; }
    public required DateTime OfferedAtUtc { get; init; }
    public bool IsDeclined { get; set; }
}

/// <summary>What one of the two wrote to the other.</summary>
sealed class PeerMessage
{
    public const int LongestText = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid RequestId { get; init; }
    public required bool IsFromAsker { get; init; }
    public required string Text { get; init; }
    public required DateTime AtUtc { get; init; }
}
