using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Chains;

/// <summary>What the chain page shows, before any word is chosen. Money in minor units.</summary>
public sealed record ChainAnswer(
    ChainQuestion Question, Quantity Quantity, IReadOnlyList<Quantity> Quantities, IReadOnlyList<string> Currencies,
    Chain Chain, IReadOnlyList<ChainUnit> Units, IReadOnlyList<DiscardReason> Reasons);

/// <summary>The chain of one organisation below the one looked at.</summary>
public sealed record ChainUnit(Organisation Organisation, Chain Chain);

/// <summary>How much was discarded for one reason, as delivered; "" where none was given.</summary>
public sealed record DiscardReason(string Reason, decimal Amount);
