namespace Samsyn.Medicines.Demo;

/// <summary>How far the files have come.</summary>
/// <param name="Rows">Written so far.</param>
/// <param name="MonthsDone">Of <paramref name="Months"/>.</param>
sealed record DemoProgress(long Rows, int MonthsDone, int Months);
