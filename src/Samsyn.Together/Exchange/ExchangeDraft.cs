using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Exchange;

/// <summary>What somebody writes to share.</summary>
sealed record ExchangeDraft
{
    public ExchangeKind Kind { get; init; }
    public string Title { get; init; } = "";
    public string Body { get; init; } = "";

    /// <summary>As typed: words between commas.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Code of the organisation where it was learned.</summary>
    public string Place { get; init; } = "";

    /// <summary>Key of the <see cref="Sides.Capacity"/> in which it is shared; "" takes the first.</summary>
    public string As { get; init; } = "";

    public static ExchangeDraft Of(ExchangeEntry e, string place) => new() { Kind = e.Kind, Title = e.Title, Body = e.Body, Tags = string.Join(", ", e.Tags.Select(t => t.Tag).Order(StringComparer.Ordinal)), Place = place };

    /// <summary>In small letters, each once, in the order in which they were typed.</summary>
    public IReadOnlyList<string> EachTag => [.. Tags.Split(',', ';', '\n').Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('#').ToLowerInvariant()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong, with the field's name.</summary>
    public IReadOnlyList<(string Field, Refusal Refusal)> Wrong()
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(Title)) found.Add((nameof(Title), Refusal.Of("exchange.title-missing")));
        else if (Title.Trim().Length > ExchangeEntry.LongestTitle) found.Add((nameof(Title), Refusal.Of("exchange.long", $"{ExchangeEntry.LongestTitle}")));
        if (string.IsNullOrWhiteSpace(Body)) found.Add((nameof(Body), Refusal.Of("exchange.body-missing")));
        else if (Body.Length > ExchangeEntry.LongestBody) found.Add((nameof(Body), Refusal.Of("exchange.long", $"{ExchangeEntry.LongestBody}")));
        if (EachTag.Count > ExchangeEntry.MostTags || EachTag.Any(t => t.Length > ExchangeTag.Longest)) found.Add((nameof(Tags), Refusal.Of("exchange.tags", $"{ExchangeEntry.MostTags}", $"{ExchangeTag.Longest}")));
        return found;
    }
}
