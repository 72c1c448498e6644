namespace Samsyn.Events.Store;

/// <summary>What is summed over a set of events.</summary>
/// <remarks>
/// Each is null (missing) for a group in which no event carries it. <see cref="Cost"/> and <see cref="NetCost"/> are in minor units.
/// <see cref="NetCost"/> is confidential: only for those who hold <c>events.net-price</c>.
/// </remarks>
public enum Quantity { Ddd, Packages, Units, Events, Cost, NetCost }
