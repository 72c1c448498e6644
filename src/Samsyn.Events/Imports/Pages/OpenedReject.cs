namespace Samsyn.Events.Imports.Pages;

/// <summary>A rejected row with its text as UTF-8, as it stood in the file.</summary>
sealed record OpenedReject(long Line, string Code, string Field, byte[] Raw);
