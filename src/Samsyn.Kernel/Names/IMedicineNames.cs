namespace Samsyn.Kernel.Names;

/// <summary>What medicines are called in this installation, for texts that must name none. Medicines answers.</summary>
public interface IMedicineNames
{
    /// <summary>Names of substances and products in all languages, and of the groups they belong to.</summary>
    Task<IReadOnlyList<MedicineName>> All(CancellationToken cancel);
}
