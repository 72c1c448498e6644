namespace Samsyn.Medicines.Measures.Pages;

/// <summary>What a value is made of, beside what that of the peers is made of.</summary>
/// <param name="ByProduct">Whether lines are products; else substances by ATC code.</param>
/// <param name="Counted">What the numerator holds, the largest difference first.</param>
/// <param name="Rest">What the denominator holds beside it: what is used instead. Empty where the two do not count the same.</param>
public sealed record DriverAnswer(bool ByProduct, IReadOnlyList<DriverLine> Counted, IReadOnlyList<DriverLine> Rest);

/// <summary>One product's or substance's part of the value; the parts of a numerator add up to it.</summary>
/// <param name="Code">"" where events do not say.</param>
/// <param name="Peers">Null: too few peers.</param>
public sealed record DriverLine(string Code, string Name, decimal Own, decimal? Peers)
{
    public decimal? Difference => Own - Peers;
}
