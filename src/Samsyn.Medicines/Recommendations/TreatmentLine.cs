using Samsyn.Events.Store;
using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Recommendations;

/// <summary>One line of treatment.</summary>
/// <param name="Name">For people.</param>
/// <param name="Events">Its events, those of the lines before it left out: an event belongs to the first line that takes it.</param>
public sealed record TreatmentLine(LocalText Name, EventFilter Events);
