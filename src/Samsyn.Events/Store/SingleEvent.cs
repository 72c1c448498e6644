namespace Samsyn.Events.Store;

/// <summary>One event as it stands after all corrections. "" and null: the source does not say, or the reader may not see.</summary>
/// <param name="Time">2025-03-14, or 2025-03 or 2025 where the source was less precise.</param>
/// <param name="Cost">List cost in minor units of the currency.</param>
/// <param name="Person">The pseudonym.</param>
/// <param name="Age">In whole years.</param>
public sealed record SingleEvent(
    string Time, string Organisation, string Kind, string Product, string Atc, string Form, string Route, string Strength, decimal? Quantity, string Unit, decimal? Packages, decimal? Ddd,
    long? Cost, string Currency, string Person, int? Age, string Sex, string Indication);
