namespace Samsyn.Kernel.Notices;

/// <summary>What a person has chosen to be told of one topic, and how.</summary>
public sealed class NoticeChoice
{
    public required Guid PersonId { get; init; }

    /// <summary>The topic's key.</summary>
    public required string Topic { get; init; }
    public NoticeWhich Which { get; set; }
    public NoticeWay Way { get; set; }

    /// <summary>Whether something that happened is to be told.</summary>
    /// <param name="isGood">Null: neither good nor bad; told to those who want everything.</param>
    public bool Wants(bool? isGood) => Which == NoticeWhich.Everything || (Which == NoticeWhich.Worse && isGood == false);
}
