namespace Samsyn.Medicines.DailyDoses;

/// <summary>A unit that amounts of medicine are written in: mg, ml, IU, tablet.</summary>
/// <param name="Basis">Name of the unit that it is a multiple of; units of one basis convert into each other.</param>
/// <param name="Factor">How many of the basis one is: 0.001 for mg, whose basis is the gram. Exact.</param>
/// <param name="HoldsOneDose">A container of one dose: a strength such as 40 mg/0.8 ml is all that is in it.</param>
sealed record DoseUnit(string Name, string Basis, decimal Factor, bool HoldsOneDose)
{
    public override string ToString() => Name;
}
