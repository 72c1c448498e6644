using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>Which organisation has delivered how many events of which kind for which month.</summary>
public interface IDeliveries
{
    Task<IReadOnlyList<Delivery>> All(CancellationToken cancel);
}

/// <summary>One organisation's events of one kind in one month.</summary>
public sealed record Delivery(string Organisation, MedicineEventKind Kind, Month Month, long Events);
