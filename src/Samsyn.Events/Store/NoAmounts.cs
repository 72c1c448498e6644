namespace Samsyn.Events.Store;

/// <summary>Where nobody knows what units and strengths come to: no amount can be told.</summary>
sealed class NoAmounts : IAmounts
{
    public decimal? InOne(string unit, string strength, string to) => null;

    public decimal? Strength(string strength, string to, string? per) => null;

    public Task<IReadOnlyList<DddInOne>> Ddds(IReadOnlyCollection<DeliveredForm> forms, DddRule rule, CancellationToken cancel) => Task.FromResult<IReadOnlyList<DddInOne>>([]);
}
