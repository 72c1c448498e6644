namespace Samsyn.Events.Store;

/// <summary>What deliveries say that decides what one unit of a medicine comes to; "" where they do not.</summary>
public readonly record struct DeliveredForm(string Atc, string Route, string Unit, string Strength);
