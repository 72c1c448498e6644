namespace Samsyn.Events.Imports.Pages;

/// <summary>One reason for which rows of an import were rejected.</summary>
sealed record RejectReason(string Code, string Field, int Rows);
