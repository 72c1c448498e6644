namespace Samsyn.Events.Store;

/// <summary>Single events, for those who check what a figure is made of.</summary>
/// <remarks>Knows nothing of who asks: callers pass organisations that <c>Access</c> has allowed, and write each look into the audit trail before they ask.</remarks>
public interface IEventRows
{
    /// <param name="set">Which months and organisations.</param>
    /// <param name="filter">Which of their events.</param>
    /// <param name="persons">Whether it is read whose they are; where not, nothing that tells of a person leaves the store.</param>
    /// <param name="skip">How many to pass over, in the order of time.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Stops the question.</param>
    Task<EventPage> Rows(EventSet set, EventFilter filter, bool persons, int skip, int take, CancellationToken cancel);
}

/// <summary>Some events, and how many there are in all.</summary>
/// <param name="Total">0 where nothing was passed over and nothing is there.</param>
public sealed record EventPage(IReadOnlyList<SingleEvent> Rows, long Total);
