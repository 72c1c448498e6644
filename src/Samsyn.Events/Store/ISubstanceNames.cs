namespace Samsyn.Events.Store;

/// <summary>Names of ATC codes as the sources delivered them, for where no better name is known.</summary>
public interface ISubstanceNames
{
    Task<IReadOnlyDictionary<string, string>> Names(CancellationToken cancel);
}
