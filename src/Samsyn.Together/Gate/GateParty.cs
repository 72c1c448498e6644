namespace Samsyn.Together.Gate;

/// <summary>A party as the rules see it.</summary>
/// <param name="Kind">One of <see cref="GateFields.Parties"/>.</param>
/// <param name="Country">SE, DK, NO, FI or IS.</param>
/// <param name="HasUnit">Whether a unit is named, so that it is no single person.</param>
/// <param name="Contributes">Whether it puts in money, material or time.</param>
/// <param name="IsValued">Whether all that it puts in has a value in money.</param>
/// <param name="Places">Codes of its organisation and those above it.</param>
public sealed record GateParty(string Kind, string Country, bool HasUnit, bool Contributes, bool IsValued, IReadOnlyList<string> Places);
