namespace Samsyn.Events.Store;

/// <summary>Takes a question apart by what its filters look at: where a few ask for age or reason, not all are gathered by them. Pure.</summary>
static class QuestionParts
{
    /// <summary>Columns that make many more groups than there are medicines.</summary>
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
        // Apart from those with filters, which would gather only what they take
        if (figure.Where is not { } filter) return figure.Amount.Ddds is null ? "" : "all ddds";
        var wide = ConditionSql.Columns(filter).Where(Wide.Contains).Concat(ConditionSql.DoseUnits(filter).Any() ? ["dose"] : []).Concat(figure.Quantity == Quantity.NetCost ? ["net cost"] : [])
            .Concat(figure.Amount.Ddds is null ? [] : ["ddds"]);
        return string.Join(' ', wide.Distinct().Order(StringComparer.Ordinal));
    }
}
