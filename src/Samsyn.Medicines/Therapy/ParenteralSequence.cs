namespace Samsyn.Medicines.Therapy;

/// <summary>A stretch of parenteral therapy and, if it came to that, the oral therapy it was converted into. In hours from the start of the therapy.</summary>
/// <param name="Start">The first parenteral hour.</param>
/// <param name="End">The last hour, of the oral therapy where it was converted.</param>
/// <param name="Conversion">The first oral hour; null: never converted.</param>
readonly record struct ParenteralSequence(int Start, int End, int? Conversion);
