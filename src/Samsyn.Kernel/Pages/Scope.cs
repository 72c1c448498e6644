using Microsoft.AspNetCore.WebUtilities;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;

namespace Samsyn.Kernel.Pages;

/// <summary>What a page is about: who looks, at which organisation, over which months. Read from the URL, so that a link reproduces the page.</summary>
/// <remarks>Filled once a request by the host, after <see cref="Access"/> has said yes to the organisation.</remarks>
public sealed class Scope
{
    public Actor Actor { get; set; } = Actor.Nobody;
    public OrganisationTree Tree { get; set; } = OrganisationTree.Empty;

    /// <summary>The organisation looked at: <c>?org=CODE</c>, else the highest that the person may see for this page.</summary>
    public Organisation? Organisation { get; set; }

    /// <summary>The highest organisations that the person may choose for this page.</summary>
    public IReadOnlyList<Organisation> Choices { get; set; } = [];

    /// <summary>The months looked at: <c>?from=2025-01&amp;to=2025-12</c>, else the twelve months to the last that is complete or nearly so.</summary>
    public Period Period { get; set; }

    /// <summary>How far the data of <see cref="Organisation"/> reaches; null where there is no organisation, or nothing that knows.</summary>
    public Freshness? Freshness { get; set; }

    /// <summary>Path and query of this request, for links that change one thing of it.</summary>
    public string Path { get; set; } = "/";
    public IReadOnlyDictionary<string, string> Query { get; set; } = new Dictionary<string, string>();

    /// <summary>A link to another page that keeps the organisation and the period; further values are added, null removes.</summary>
    public string Link(string path, params (string Name, string? Value)[] values)
    {
        var query = new Dictionary<string, string?>();
        foreach (var name in new[] { "org", "from", "to" })
            if (Query.TryGetValue(name, out var value)) query[name] = value;
        return With(path, query, values);
    }

    /// <summary>A link to this page with some values changed; null removes a value.</summary>
    public string Here(params (string Name, string? Value)[] values) =>
        With(Path, Query.ToDictionary(q => q.Key, q => (string?)q.Value), values);

    static string With(string path, Dictionary<string, string?> query, (string Name, string? Value)[] values)
    {
        foreach (var (name, value) in values) query[name] = value;
        return QueryHelpers.AddQueryString(path, query.Where(q => q.Value is not null));
    }
}
