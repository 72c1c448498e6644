namespace Samsyn.Together;

/// <summary>What anybody may write, on its way out of the house.</summary>
static class WrittenText
{
    /// <summary>A spreadsheet must not take it for a formula.</summary>
    public static string ForSheet(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
