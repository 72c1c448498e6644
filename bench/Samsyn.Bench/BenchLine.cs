using System.Globalization;

namespace Samsyn.Bench;

/// <summary>One line of the table.</summary>
/// <param name="Ours">What Samsyn took, with its unit.</param>
/// <param name="Rival">What the rival took; empty where there is only a limit.</param>
/// <param name="Ratio">What the target is about.</param>
/// <param name="Target">The limit in words: "≥ 0.5".</param>
sealed record BenchLine(string Name, string Ours, string Rival, double Ratio, string Target, bool Ok)
{
    public static string Header => Columns("what", "ours", "rival", "ratio", "target", "ok");

    public static BenchLine AtLeast(string name, string ours, string rival, double ratio, double limit) =>
        new(name, ours, rival, ratio, string.Create(CultureInfo.InvariantCulture, $"≥ {limit}"), ratio >= limit);

    public static BenchLine AtMost(string name, string ours, string rival, double ratio, double limit) =>
        new(name, ours, rival, ratio, string.Create(CultureInfo.InvariantCulture, $"≤ {limit}"), ratio <= limit);

    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N0} ms");

    public override string ToString() => Columns(Name, Ours, Rival, Ratio.ToString("0.00", CultureInfo.InvariantCulture), Target, Ok ? "yes" : "NO");

    static string Columns(params string[] words) => $"{words[0],-44} {words[1],18} {words[2],18} {words[3],7} {words[4],8} {words[5],4}";
}
