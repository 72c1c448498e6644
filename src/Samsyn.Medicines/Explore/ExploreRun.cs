using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Explore;

/// <summary>Asks the event store a question and makes the table of it. Knows nothing of who asks: the reach comes in.</summary>
sealed class ExploreRun(IEventStore store)
{
    /// <param name="reach">The highest organisations that the asker may see; null: everything there is.</param>
    /// <exception cref="RefusedException">The organisation is not there or not within reach, or money cannot be summed.</exception>
    public async Task<ExploreAnswer> Answer(ExploreQuestion question, OrganisationTree tree, IReadOnlyList<Organisation>? reach, CancellationToken cancel) =>
        ExploreTable.From(question, await store.Ask(question.ToQuery(tree, Organisations(question, tree, reach)), cancel), tree);

    /// <summary>Writes the answer as Parquet: organisations as codes, money in minor units with its currency in a column of its own.</summary>
    public async Task WriteParquet(ExploreQuestion question, OrganisationTree tree, IReadOnlyList<Organisation>? reach, string path, CancellationToken cancel)
    {
        var query = question.ToQuery(tree, Organisations(question, tree, reach));
        IEnumerable<string> currency = query.By.Count > question.By.Count ? ["currency"] : [];
        var quantity = Use.EventWords.Of(question.Quantity) + (question.IsMoney ? "-minor" : "");
        await store.WriteParquet(query, [.. question.By.Select(d => d.Name), .. currency, quantity], path, cancel);
    }

    static HashSet<string>? Organisations(ExploreQuestion question, OrganisationTree tree, IReadOnlyList<Organisation>? reach)
    {
        if (question.Organisation is null) return reach is null ? null : Below(tree, reach);
        return tree.Find(question.Organisation) is { } found && (reach is null || reach.Any(top => tree.IsWithin(found, top)))
            ? Below(tree, [found])
            : throw Refusal.Of("explore.org", question.Organisation).AsException();
    }

    static HashSet<string> Below(OrganisationTree tree, IEnumerable<Organisation> tops) =>
        tops.SelectMany(tree.WithAllBelow).Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
}
