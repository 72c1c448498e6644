namespace Samsyn.Medicines.Measures.Coverage;

/// <summary>Of how many of a figure's events what it asks for is known, and why it is not of the others. A sum is read together with this.</summary>
/// <param name="Events">All that the figure is about.</param>
/// <param name="Delivered">Of which the delivery tells it.</param>
/// <param name="Counted">Of which it was counted: DDDs from the index, strengths and doses from what is delivered.</param>
/// <param name="Unknown">The others, by reason, most events first.</param>
public sealed record FigureCoverage(long Events, long Delivered, long Counted, IReadOnlyList<UnknownEvents> Unknown)
{
    /// <summary>From 0 to 1; null where there are no events.</summary>
    public decimal? Share => Events == 0 ? null : (decimal)(Delivered + Counted) / Events;
}

/// <summary>Events of which something is not known.</summary>
/// <param name="Why">A word for the reason: the end of a text's key, and stable for machines.</param>
/// <param name="Atc">The codes as delivered, most events first; "" where none is.</param>
public sealed record UnknownEvents(string Why, long Events, IReadOnlyList<string> Atc);
