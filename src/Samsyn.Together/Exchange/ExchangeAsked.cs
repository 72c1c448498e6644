namespace Samsyn.Together.Exchange;

/// <summary>What a reader looks for, as the address says it; what cannot be read is as if it had not been asked.</summary>
/// <param name="ByUse">What is used at the most places first; else the newest first.</param>
sealed record ExchangeAsked(string? Words, ExchangeKind? Kind, string? Tag, bool IsMine, bool ByUse)
{
    public static ExchangeAsked All { get; } = new(null, null, null, false, false);

    public static ExchangeAsked Read(IReadOnlyDictionary<string, string> query) =>
        new(Text(query, "q"), SentForm.One<ExchangeKind>(query.GetValueOrDefault("kind")), Text(query, "tag")?.ToLowerInvariant(), query.GetValueOrDefault("show") == "mine", query.GetValueOrDefault("order") == "used");

    /// <summary>Whether anything but mine or all is asked.</summary>
    public bool IsNarrowed => (Words ?? Tag) is not null || Kind is not null;

    static string? Text(IReadOnlyDictionary<string, string> query, string name) => query.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text : null;
}
