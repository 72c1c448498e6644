using Samsyn.Kernel.Organisations;

namespace Samsyn.Events.Store;

/// <summary>Puts the codes of organisations where a question's conditions name their kind.</summary>
static class OrganisationKindCodes
{
    public static bool AreAsked(EventQuery query) =>
        query.Quantities.SelectMany(q => new[] { q.Where, q.NewTo, q.Then }).OfType<EventFilter>().SelectMany(f => f.Include.Concat(f.Exclude)).Any(c => c.OrganisationKinds.Count > 0);

    /// <param name="query">The question.</param>
    /// <param name="kinds">What kind each organisation is, by its code.</param>
    public static EventQuery In(EventQuery query, IEnumerable<(string Code, OrganisationKind Kind)> kinds)
    {
        var codes = kinds.ToLookup(k => k.Kind, k => k.Code);
        return query with
        {
            Quantities = [.. query.Quantities.Select(q => q.Each(c => c.OrganisationKinds.Count == 0 ? c : c with { Organisations = [.. c.OrganisationKinds.SelectMany(k => codes[k])] }))],
        };
    }
}
