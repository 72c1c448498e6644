namespace Samsyn.Together.Gate;

/// <summary>What lacks for a rule to be met; its sentence is the text <c>gate.lack.CODE</c>.</summary>
/// <param name="Field">The field or question that it is about.</param>
/// <param name="Than">The field that it is held against.</param>
public sealed record GateLack(string Code, string? Field = null, string? Than = null)
{
    public int Months { get; init; }
    public decimal? Limit { get; init; }
    public decimal? Found { get; init; }

    /// <summary>Names that stand in the text, or what a person said.</summary>
    public string Said { get; init; } = "";

    /// <summary>One of these would do.</summary>
    public IReadOnlyList<GateLack> OneOf { get; init; } = [];
}
