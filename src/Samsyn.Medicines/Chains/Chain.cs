using Samsyn.Events.Store;
using static Samsyn.Events.Store.MedicineEventKind;

namespace Samsyn.Medicines.Chains;

/// <summary>Where medicine goes: what came in, what went out again, and what nothing accounts for.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>What comes in is what was purchased. Where purchases are missing (a ward does not buy) it is what was dispensed less what was returned.</item>
/// <item>What goes out is what was administered, handed out or discarded.</item>
/// <item>A prescription is an order and moves nothing. Dispensing and returning move medicine between stock and ward, inside the house: they are neither in nor out,
/// and a return counted as coming in would count the same medicine twice.</item>
/// <item>Unaccounted = in − administered − handed out − discarded. It holds what was lost and what lies in stock at the end of the period less what lay there at its
/// start; below zero, more went out than came in, out of stock from before.</item>
/// <item>A step that is missing is not zero. When one of the ways out is missing, wholly or from some, the number is an upper bound: what is missing would lower it.
/// When both administering and handing out are missing, or what came in is, wholly or from some, it cannot be told.</item>
/// </list>
/// </remarks>
public sealed record Chain
{
    static readonly MedicineEventKind[] WaysOut = [Administer, HandOut, Discard];

    public Chain(IEnumerable<ChainStep> steps)
    {
        var given = steps.ToDictionary(s => s.Kind);
        Steps = [.. MedicineEventKinds.All.Select(k => given.GetValueOrDefault(k) ?? new ChainStep(k, null))];
        Basis = this[Purchase] is not null ? Purchase : this[Dispense] is not null ? Dispense : null;
        In = Basis switch { Purchase => this[Purchase], Dispense => this[Dispense] - (this[Return] ?? 0), _ => null };
        Unaccounted = CanTell ? In - WaysOut.Sum(k => this[k] ?? 0) : null;
    }

    /// <summary>All seven steps in order.</summary>
    public IReadOnlyList<ChainStep> Steps { get; }

    /// <summary>The step that says what came in; null when none does.</summary>
    public MedicineEventKind? Basis { get; }

    public decimal? In { get; }

    /// <summary>Null: cannot be told.</summary>
    public decimal? Unaccounted { get; }

    /// <summary>Whether <see cref="Unaccounted"/> is the most it can be, since a way out is missing.</summary>
    public bool IsUpperBound => Unaccounted is not null && (WaysOut.Any(IsMissing) || (Basis == Dispense && IsMissing(Return)));

    /// <summary>What was discarded or is unaccounted for, as a share of what came in; null when neither can be told.</summary>
    public decimal? LossShare => In is > 0 && (Unaccounted ?? this[Discard]) is not null ? (Math.Max(0, Unaccounted ?? 0) + (this[Discard] ?? 0)) / In : null;

    public decimal? this[MedicineEventKind kind] => Steps[(int)kind].Amount;

    bool CanTell => Basis is { } basis && Steps[(int)basis].MissingFrom.Count == 0 && (this[Administer] is not null || this[HandOut] is not null);
    bool IsMissing(MedicineEventKind kind) => this[kind] is null || Steps[(int)kind].MissingFrom.Count > 0;
}
