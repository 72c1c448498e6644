namespace Samsyn.Events.Store;

/// <summary>How many DDDs one unit of a medicine is on some days, or why it is none.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Ddds">Null: none, for the reason of <paramref name="Why"/>.</param>
/// <param name="Why">A word for the reason; "" where there is a number.</param>
/// <param name="WhyWithoutQuantity">A word for why an event that tells no quantity has none.</param>
public sealed record DddInOne(DeliveredForm Form, DateOnly From, DateOnly To, decimal? Ddds, string Why, string WhyWithoutQuantity);
