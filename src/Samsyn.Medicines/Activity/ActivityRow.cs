using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Activity;

/// <summary>One organisation's months.</summary>
sealed record ActivityRow(Organisation Organisation, IReadOnlyList<ActivityCell> Cells);
