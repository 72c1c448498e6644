using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Use;
using static Samsyn.Events.Store.MedicineEventKind;

namespace Samsyn.Medicines.Chains;

/// <summary>One organisation's chain for programs. Costs in whole currency units; null is missing.</summary>
sealed record ChainNumbers(
    string Organisation, string Name, string Quantity, decimal? Purchased, decimal? Prescribed, decimal? Dispensed, decimal? Administered,
    decimal? HandedOut, decimal? Returned, decimal? Discarded, decimal? Unaccounted, bool UpperBound)
{
    public static ChainNumbers From(Organisation organisation, Chain chain, Quantity quantity)
    {
        decimal? Major(decimal? value) => MedicineWords.Major(quantity, value);
        return new(organisation.Code, organisation.Name, EventWords.Of(quantity), Major(chain[Purchase]), Major(chain[Prescribe]), Major(chain[Dispense]),
            Major(chain[Administer]), Major(chain[HandOut]), Major(chain[Return]), Major(chain[Discard]), Major(chain.Unaccounted), chain.IsUpperBound);
    }
}
