namespace Samsyn.Events.Store;

/// <summary>Remembers the deliveries while the manifest stays the same: every page asks for them.</summary>
sealed class DeliveryMemory
{
    volatile Remembered? _last;

    public IReadOnlyList<Delivery>? Find(string mark) => _last is { } last && last.Mark == mark ? last.Deliveries : null;
    public void Keep(string mark, IReadOnlyList<Delivery> deliveries) => _last = new(mark, deliveries);

    sealed record Remembered(string Mark, IReadOnlyList<Delivery> Deliveries);
}
