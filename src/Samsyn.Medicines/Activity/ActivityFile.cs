namespace Samsyn.Medicines.Activity;

/// <summary>What a file of activity says.</summary>
/// <param name="Lines">In the order of the file. Cells that say nothing have none.</param>
/// <param name="Problems">With any, nothing may be taken.</param>
sealed record ActivityFile(IReadOnlyList<ActivityLine> Lines, IReadOnlyList<ActivityProblem> Problems);
