namespace Samsyn.Medicines.Substitution;

/// <summary>What would be saved if every substitution group were bought at its target price.</summary>
/// <param name="Groups">The largest saving first.</param>
/// <param name="SetAside">Purchases that count in none of it, with the reason.</param>
public sealed record SubstitutionSavings(IReadOnlyList<GroupSaving> Groups, IReadOnlyList<SetAside> SetAside)
{
    public decimal Cost => Groups.Sum(g => g.Cost);
    public decimal Saving => Groups.Sum(g => g.Saving);
}
