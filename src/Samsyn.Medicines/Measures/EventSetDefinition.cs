using Samsyn.Events.Store;
using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>A set of events with a name, for several measures.</summary>
public sealed record EventSetDefinition(string Code, LocalText Name, EventFilter Events, IReadOnlyList<(EventCondition Condition, LocalText Reason)> Exceptions, IReadOnlyList<ValueList> Lists);
