using Samsyn.Events.Store;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Chains;

/// <summary>How the numbers of a chain are written in a table.</summary>
static class ChainCells
{
    public static string Unaccounted(Chain chain, Quantity quantity, Texts texts, MedicineWords words) =>
        chain.Unaccounted is not { } unaccounted ? texts["medicines.chain.missing-word"]
        : chain.IsUpperBound && unaccounted >= 0 ? texts["medicines.chain.at-most", words.Number(quantity, unaccounted)]
        : words.Number(quantity, unaccounted);

    public static string Amount(decimal? amount, Quantity quantity, Texts texts, MedicineWords words) =>
        amount is null ? texts["medicines.chain.missing-word"] : words.Number(quantity, amount);
}
