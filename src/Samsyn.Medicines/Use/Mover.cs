namespace Samsyn.Medicines.Use;

/// <summary>An ATC group whose use changed between two periods.</summary>
/// <param name="Difference">Now less before; above zero: more is used.</param>
public sealed record Mover(string Atc, decimal Now, decimal Before)
{
    public decimal Difference => Now - Before;

    /// <summary>Null where nothing was used before: the group is new.</summary>
    public decimal? Change => Growth.Change(Now, Before);
}
