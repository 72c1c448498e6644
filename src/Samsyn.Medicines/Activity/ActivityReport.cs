namespace Samsyn.Medicines.Activity;

/// <summary>One figure for programs.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="Month">2025-03.</param>
/// <param name="Kind">bed-days, admissions, discharges or population.</param>
/// <param name="Value">Null: missing.</param>
sealed record ActivityReport(string Organisation, string Name, string Month, string Kind, decimal? Value);
