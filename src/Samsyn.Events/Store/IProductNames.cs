namespace Samsyn.Events.Store;

/// <summary>Names of products as the sources delivered them.</summary>
public interface IProductNames
{
    /// <returns>Code → name, for those of the codes that a source named.</returns>
    Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<string> codes, CancellationToken cancel);

    /// <summary>Every name that a source delivered, once.</summary>
    Task<IReadOnlyList<string>> All(CancellationToken cancel);
}
