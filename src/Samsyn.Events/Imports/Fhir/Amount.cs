namespace Samsyn.Events.Imports.Fhir;

/// <summary>A Quantity: its digits as written, and its unit.</summary>
/// <param name="IsBound">It has a comparator: "less than 5" is not an amount.</param>
readonly record struct Amount(Piece Value, Piece Unit, bool IsBound);
