namespace Samsyn.Medicines.DailyDoses;

/// <summary>What an index file says.</summary>
/// <param name="Lines">With the line of the file each stands on.</param>
/// <param name="WithoutDdd">How many lines give no DDD: codes that have none, and remarks of the list of combined products.</param>
/// <param name="Problems">With any, nothing may be taken.</param>
sealed record DddFile(IReadOnlyList<(int Line, DddLine Said)> Lines, int WithoutDdd, IReadOnlyList<DddProblem> Problems);
