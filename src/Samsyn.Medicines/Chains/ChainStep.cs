using Samsyn.Events.Store;

namespace Samsyn.Medicines.Chains;

/// <summary>One step of a medicine's way for one organisation, ATC group and period.</summary>
/// <param name="Amount">In one quantity; null: missing, either because nobody delivered the step or because its events do not carry the quantity.</param>
/// <param name="MissingFrom">Names of organisations that should have delivered the step and did not, when others did.</param>
public sealed record ChainStep(MedicineEventKind Kind, decimal? Amount, IReadOnlyList<string> MissingFrom)
{
    public ChainStep(MedicineEventKind kind, decimal? amount) : this(kind, amount, []) { }
}
