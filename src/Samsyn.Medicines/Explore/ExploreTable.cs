using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Explore;

/// <summary>Turns what the event store answered into the table that is shown, sent and saved.</summary>
static class ExploreTable
{
    /// <exception cref="RefusedException">The money is in several currencies and the question does not keep them apart.</exception>
    public static ExploreAnswer From(ExploreQuestion question, EventTable table, OrganisationTree tree)
    {
        var rows = table.Rows;
        string? currency = null;
        var asked = question.By.Count;
        if (question.IsMoney && question.By.All(d => d.Grouping != Grouping.Currency))
        {
            var currencies = rows.Where(r => r.Values[0] is not null).Select(r => r.Keys[^1]).Distinct().Order(StringComparer.Ordinal).ToList();
            if (currencies.Count > 1)
                throw Refusal.Of("explore.several-currencies", string.Join(", ", currencies)).AsException();
            currency = currencies.SingleOrDefault();
            rows = WithoutCurrency(rows, asked);
        }
        return new(
            [.. question.By.Select(d => d.Name), EventWords.Of(question.Quantity)],
            [.. rows.Select(r => new ExploreRow([.. r.Keys.Select((k, i) => Shown(question, question.By[i], k, tree))], Value(question, r.Values[0]), r.Events))
                .Order(Comparer<ExploreRow>.Create(InOrder))],
            currency);
    }

    // Events without a cost have no currency: they join the group of those that do
    static IReadOnlyList<EventRow> WithoutCurrency(IReadOnlyList<EventRow> rows, int keys) =>
        [.. rows.GroupBy(r => string.Join('\u001f', r.Keys.Take(keys)), StringComparer.Ordinal)
            .Select(g => new EventRow([.. g.First().Keys.Take(keys)], [new EventTable([.. g]).Total()], g.Sum(r => r.Events)))];

    static decimal? Value(ExploreQuestion question, decimal? value) => question.IsMoney ? value / 100 : value;

    static string Shown(ExploreQuestion question, ExploreDimension dimension, string key, OrganisationTree tree) =>
        dimension.IsOrganisation && !question.Codes ? tree.Find(key)?.Name ?? key : key;

    static int InOrder(ExploreRow left, ExploreRow right)
    {
        for (var i = 0; i < left.Keys.Count; i++)
            if (string.CompareOrdinal(left.Keys[i], right.Keys[i]) is var order and not 0)
                return order;
        return 0;
    }
}
