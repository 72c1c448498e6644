namespace Samsyn.App.Health;

/// <summary>Whether the server can do its work, as <c>/health/ready</c> says it. Names and sentences of our own, no secrets and no addresses.</summary>
/// <param name="State"><c>ready</c> or <c>not-ready</c>.</param>
sealed record HealthReport(string State, IReadOnlyList<HealthReport.Check> Checks)
{
    /// <param name="State"><c>ok</c> or <c>failed</c>.</param>
    /// <param name="Sentence">What is so, or what is wrong and what to do.</param>
    public sealed record Check(string Name, string State, string Sentence);

    public static HealthReport Of(IReadOnlyList<Check> checks) => new(checks.All(c => c.State == "ok") ? "ready" : "not-ready", checks);
}
