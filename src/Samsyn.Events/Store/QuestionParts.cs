namespace Samsyn.Events.Store;

/// <summary>Takes a question apart by what its filters look at: where a few ask for age or reason, all the others need not be marked by them. Pure.</summary>
static class QuestionParts
{
    /// <summary>Columns that make many more combinations than there are medicines.</summary>
    static readonly string[] Wide = ["age", "sex", "indication", "reason"];

    /// <summary>The first part holds all groups of the question; the others those in which any of their filters takes an event. Where persons are counted, a part counts the events that they are counted over.</summary>
    /// <returns>Each with the places of its figures in the question.</returns>
    public static IReadOnlyList<(EventQuery Query, IReadOnlyList<int> Places)> Of(EventQuery query)
    {
        var parts = query.Quantities.Index().GroupBy(q => Key(q.Item), q => q.Index).ToDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g]);
        parts.TryAdd("", []);
        return [.. parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (query with { Quantities = [.. p.Value.Select(i => query.Quantities[i] is { IsCount: true } count ? new(Quantity.Events, count.Where) : query.Quantities[i])] }, p.Value))];
    }

    static string Key(Summed figure)
    {
        // DDDs of an index apart, and what is counted beside them: those with filters are not counted for what nobody asks for
        var ddds = figure.Ddds is null ? "" : "ddds";
        if (figure.Where is not { } filter) return ddds.Length == 0 ? "" : "all ddds";
        var wide = string.Join(' ', ConditionSql.Columns(filter).Intersect(Wide).Order(StringComparer.Ordinal)) + (ConditionSql.DoseUnits(filter).Any() ? " dose" : "");
        // The veil is lifted event by event, so not for those whom nobody asks for
        return wide + ddds + (figure.Quantity == Quantity.NetCost ? "net cost" : "");
    }
}
