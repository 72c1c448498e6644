namespace Samsyn.Kernel.Notices;

/// <summary>One piece of news for one person. Holds no patient's data and no confidential price: it may travel by e-mail.</summary>
public sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }

    /// <summary>The topic's key.</summary>
    public required string Topic { get; init; }

    /// <summary>What happened; nobody is told the same thing twice.</summary>
    public required string Event { get; init; }

    /// <summary>A sentence in the person's language.</summary>
    public required string Text { get; init; }

    /// <summary>Where more is to be read: a path of this site.</summary>
    public required string Path { get; init; }
    public required DateTime MadeAtUtc { get; init; }
    public required NoticeWay Way { get; init; }

    /// <summary>When the person saw it on the page.</summary>
    public DateTime? SeenAtUtc { get; set; }

    /// <summary>The letter that it went into.</summary>
    public Guid? LetterId { get; set; }

    public bool IsOnPage => Way != NoticeWay.Mail;
}
