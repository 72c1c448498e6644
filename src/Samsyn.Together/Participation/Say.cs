namespace Samsyn.Together.Participation;

/// <summary>With what say somebody takes part, from the least to the most: what is greater is more.</summary>
public enum Say { Informed, Consulted, TakesPart, DecidesTogether, Leads }

/// <summary>What counts as taking part.</summary>
static class Says
{
    /// <summary>Who is only informed contributes nothing.</summary>
    public const Say LeastContribution = Say.Consulted;

    /// <summary>Who is at the table, counted when sides are weighed against each other.</summary>
    public const Say LeastAtTheTable = Say.TakesPart;
}
