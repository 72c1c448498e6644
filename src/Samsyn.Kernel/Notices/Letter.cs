namespace Samsyn.Kernel.Notices;

/// <summary>An e-mail that waits to be sent, or was: the outbox. The address is looked up when it is sent.</summary>
public sealed class Letter
{
    /// <summary>Also the left part of the message's id, the same at every try, so that receivers know a second copy.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }
    public required DateTime MadeAtUtc { get; init; }
    public LetterState State { get; set; }
    public int Tries { get; set; }

    /// <summary>Not before this moment; while it is being sent, when it may be tried again should the sender have died.</summary>
    public required DateTime NextTryAtUtc { get; set; }
    public DateTime? SentAtUtc { get; set; }

    /// <summary>What the mail server said the last time that it did not take it.</summary>
    public string? Problem { get; set; }
}
