using System.Collections.Frozen;

namespace Samsyn.Kernel.Organisations;

/// <summary>All organisations as one immutable tree, for asking who lies below whom.</summary>
/// <remarks>
/// An organisation that was merged into another is counted where its successor stands: the successor inherits the history, and the
/// sums of siblings still add up to their parent.
/// </remarks>
public sealed class OrganisationTree
{
    readonly FrozenDictionary<Guid, Organisation> _byId;
    readonly FrozenDictionary<string, Organisation> _byCode;
    readonly ILookup<Guid?, Organisation> _children;

    public OrganisationTree(IEnumerable<Organisation> organisations)
    {
        var all = organisations.ToList();
        _byId = all.ToFrozenDictionary(o => o.Id);
        _byCode = all.ToFrozenDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase);
        _children = all.OrderBy(o => o.Name, StringComparer.CurrentCulture).ToLookup(UnderWhom);
    }

    public static OrganisationTree Empty { get; } = new([]);

    public IEnumerable<Organisation> All => _byId.Values;
    public IEnumerable<Organisation> Roots => _children[null];
    public Organisation? Find(Guid id) => _byId.GetValueOrDefault(id);
    public Organisation? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>Children and the organisations merged into it.</summary>
    public IEnumerable<Organisation> Under(Organisation organisation) => _children[organisation.Id];

    /// <summary>The organisation itself, all below it, and all that were merged into any of them.</summary>
    public IReadOnlyList<Organisation> WithAllBelow(Organisation organisation)
    {
        var found = new List<Organisation> { organisation };
        for (var i = 0; i < found.Count; i++) found.AddRange(_children[found[i].Id]);
        return found;
    }

    /// <summary>From the top down to the organisation itself.</summary>
    public IReadOnlyList<Organisation> Path(Organisation organisation)
    {
        var path = new List<Organisation>();
        for (var at = organisation; at is not null && !path.Contains(at); at = UnderWhom(at) is { } id ? Find(id) : null) path.Insert(0, at);
        return path;
    }

    public bool IsWithin(Organisation organisation, Organisation top) => Path(organisation).Contains(top);

    /// <summary>The nearest organisation of a kind on the way up, the organisation itself included; null when there is none.</summary>
    public Organisation? Ancestor(Organisation organisation, OrganisationKind kind) => Path(organisation).LastOrDefault(o => o.Kind == kind);

    Guid? UnderWhom(Organisation o) =>
        o.SuccessorId is { } next && _byId.ContainsKey(next) ? next
        : o.ParentId is { } parent && _byId.ContainsKey(parent) ? parent
        : null;
}
