using System.Text.Json;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Tests.Statistics;

/// <summary>The 25 series on which OpenPrescribing shows what its CUSUM does, and the whole trace of its engine.</summary>
public sealed class CusumCasesTests
{
    [Fact]
    public void Every_case_gives_the_same_flags_trace_and_last_alert()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(CasesFolder.Path("medicines/openprescribing/cusum_cases.json")));
        var cases = file.RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal(25, cases.Count);
        foreach (var c in cases)
        {
            var name = c.GetProperty("name").GetString()!;
            var chart = Cusum.Of(Numbers(c.GetProperty("input")), c.GetProperty("window").GetInt32(), c.GetProperty("sensitivity").GetDouble());

            Assert.True(c.GetProperty("expected_flags").EnumerateArray().Select(f => f.GetString()).SequenceEqual(chart.Points.Select(p => Letter(p.Flag))), name);
            var trace = c.GetProperty("trace");
            Same(name + ": smax", trace.GetProperty("smax"), chart.Points.Select(p => (double?)p.High));
            Same(name + ": smin", trace.GetProperty("smin"), chart.Points.Select(p => (double?)p.Low));
            Same(name + ": target", trace.GetProperty("target_mean"), chart.Points.Select(p => p.Target));
            Same(name + ": threshold", trace.GetProperty("alert_threshold"), chart.Points.Select(p => p.Threshold));
            Assert.Equal(Alert(c.GetProperty("last_alert")), chart.LastAlert);
        }
    }

    static string? Letter(CusumFlag flag) => flag switch { CusumFlag.Up => "u", CusumFlag.Down => "d", _ => null };

    static double?[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Null ? (double?)null : n.GetDouble())];

    static void Same(string what, JsonElement expected, IEnumerable<double?> found) =>
        Assert.True(Numbers(expected).SequenceEqual(found), $"{what}: {expected} but {string.Join(", ", found)}");

    static CusumAlert? Alert(JsonElement alert) => alert.ValueKind == JsonValueKind.Null
        ? null
        : new(alert.GetProperty("from").GetDouble(), alert.GetProperty("to").GetDouble(), (int)alert.GetProperty("period").GetDouble());
}
