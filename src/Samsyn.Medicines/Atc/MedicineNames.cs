using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Names;

namespace Samsyn.Medicines.Atc;

/// <summary>Names from the ATC files in every language, and as they came with the events.</summary>
sealed class MedicineNames(AtcNames names, ISubstanceNames substances, IProductNames products) : IMedicineNames
{
    /// <summary>A whole code of ATC, of one substance.</summary>
    const int SubstanceLength = 7;

    public async Task<IReadOnlyList<MedicineName>> All(CancellationToken cancel)
    {
        var delivered = await substances.Names(cancel);
        return
        [
            .. names.All.Select(n => new MedicineName(n.Name, KindOf(n.Code))),
            .. delivered.Where(n => AtcCode.IsValid(n.Key)).Select(n => new MedicineName(n.Value, KindOf(n.Key))),
            .. (await products.All(cancel)).Select(n => new MedicineName(n, MedicineNameKind.Product)),
        ];
    }

    static MedicineNameKind KindOf(string code) => code.Length == SubstanceLength ? MedicineNameKind.Substance : MedicineNameKind.Group;
}
