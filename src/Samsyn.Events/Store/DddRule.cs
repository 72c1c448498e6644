namespace Samsyn.Events.Store;

/// <summary>Where DDDs of events come from, besides what deliveries tell.</summary>
/// <param name="DeliveredFirst">What the delivery tells goes before the index; else the index counts all alike.</param>
/// <param name="On">The version of the index that was valid on that day counts; null: that of the event's own day.</param>
public sealed record DddRule(bool DeliveredFirst, DateOnly? On = null)
{
    /// <summary>What the delivery tells, else the index of the event's day.</summary>
    public static DddRule Usual { get; } = new(DeliveredFirst: true);
}
