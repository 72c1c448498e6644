namespace Samsyn.Together.Gatherings;

/// <summary>That somebody comes to a gathering, or waits for a seat.</summary>
/// <remarks>Who comes is told to nobody, hosts included: they see how many come, and what is wished. People say who they are when they meet.</remarks>
sealed class SignUp
{
    public const int MostPersons = 4;
    public const int LongestWish = 200;

    public required Guid GatheringId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>How many come, oneself included: a relative, or those whom one helps.</summary>
    public int Persons { get; set; }

    /// <summary>What the hosts should know: an interpreter, a wheelchair. Shown to them alone.</summary>
    public string Wish { get; set; } = "";

    /// <summary>The place in the queue: whoever signs up anew stands last.</summary>
    public DateTime SignedAtUtc { get; set; }
    public bool IsSeated { get; set; }
    public bool IsWithdrawn { get; set; }

    public bool IsWaiting => !IsSeated && !IsWithdrawn;
}
