using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Texts;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Charts;

public sealed class ChartMarkupTests
{
    [Fact]
    public async Task A_line_chart_says_question_and_answer_and_has_its_numbers_as_a_table()
    {
        var html = await Render<LineChart>(new()
        {
            ["Question"] = "What does it cost?",
            ["Answer"] = "It rose from 1 to 3.",
            ["Labels"] = (string[])["Jan", "Feb", "Mar"],
            ["Series"] = new[] { new ChartSeries("This year", [1, null, 3]) },
            ["Unit"] = "kr",
            ["Format"] = (decimal? v) => v is { } n ? $"{n:0}" : "–",
            ["ProvisionalFrom"] = 2,
        });

        Assert.Contains("<figcaption>What does it cost?</figcaption>", html);
        Assert.Contains("<desc>It rose from 1 to 3.</desc>", html);
        Assert.Contains("""<th scope="col" class="num">This year (kr)</th>""", html);
        Assert.Contains("""<td class="num">–</td>""", html);
        Assert.Contains("chart-hollow", html);
        Assert.Contains("provisional-mark", html);
    }

    [Fact]
    public async Task A_bar_for_a_missing_value_says_so_instead_of_being_empty()
    {
        var html = await Render<BarChart>(new()
        {
            ["Question"] = "Where?",
            ["Answer"] = "In A.",
            ["Labels"] = (string[])["A", "B"],
            ["Values"] = new decimal?[] { 5, null },
            ["Format"] = (decimal? v) => v is { } n ? $"{n:0}" : "–",
        });

        Assert.Single(Occurrences(html, "<rect"));
        Assert.Contains("No figure", html);
    }

    [Fact]
    public async Task A_sparkline_breaks_where_a_value_is_missing()
    {
        var html = await Render<Sparkline>(new() { ["Values"] = new decimal?[] { 1, 2, null, 3, 4 }, ["Answer"] = "Rising" });

        Assert.Equal(2, Occurrences(html, "M").Count());
        Assert.Contains("aria-label=\"Rising\"", html);
    }

    [Fact]
    public async Task A_share_bar_is_as_long_as_the_share_and_never_longer_than_the_whole()
    {
        Assert.Contains("width=\"20\"", await Render<ShareBar>(new() { ["Share"] = 0.25m }));
        Assert.Contains("share-bar-fill\" width=\"80\"", await Render<ShareBar>(new() { ["Share"] = 1.2m }));
        Assert.Equal("", (await Render<ShareBar>(new() { ["Share"] = null })).Trim());
    }

    [Fact]
    public async Task A_control_chart_tells_its_signals_by_sign_and_word_and_marks_what_happened()
    {
        double[] ys = [9, 11, 9, 11, 9, 11, 30, 9, 11, 4, 6, 4];
        var chart = SpcAnalysis.Of([.. ys.Select((y, i) => new SpcRow($"2025-{i + 1:00}", y))],
            new(SpcKind.I) { Preset = SpcPreset.MakingDataCount, Direction = SpcDirection.Lower, Split = [SpcMark.At("2025-10")], Freeze = 6 });

        var html = await Render<SpcChart>(new()
        {
            ["Question"] = "Did it get better?",
            ["Answer"] = "It fell from 10 to 5 in October.",
            ["Chart"] = chart,
            ["Annotations"] = new[] { new ChartAnnotation(9, "New guideline") },
            ["Unit"] = "days",
            ["Format"] = (double? v) => v is { } n ? $"{n:0}" : "–",
        });

        Assert.Contains("<figcaption>Did it get better?</figcaption>", html);
        Assert.Contains("<desc>It fell from 10 to 5 in October.</desc>", html);
        Assert.Equal(2, Occurrences(html, "class=\"spc-centre\"").Count()); // one for each part
        Assert.Equal(4, Occurrences(html, "class=\"spc-limit\"").Count());
        Assert.Contains("New guideline", html);
        Assert.Contains("<title>2025-07: 30 (above the upper limit)</title>", html);
        Assert.Contains("Worse than chance explains", html);
        Assert.Contains("<td>above the upper limit</td>", html);
        Assert.Equal(12, Occurrences(html, "<th scope=\"row\">").Count());
    }

    [Fact]
    public async Task A_decile_chart_draws_four_bands_and_breaks_them_where_there_are_too_few_peers()
    {
        IReadOnlyList<decimal?> deciles = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        var html = await Render<DecileChart>(new()
        {
            ["Question"] = "Where do we stand?",
            ["Answer"] = "Above most.",
            ["Name"] = "Here",
            ["Labels"] = (string[])["Jan", "Feb", "Mar", "Apr", "May"],
            ["Values"] = new decimal?[] { 8, 9, null, 9, 10 },
            ["Deciles"] = new[] { deciles, deciles, null, deciles, deciles },
            ["Format"] = (decimal? v) => v is { } n ? $"{n:0}" : "–",
            ["Annotations"] = new[] { new ChartAnnotation(1, "New guideline") },
            ["ProvisionalFrom"] = 4,
        });

        Assert.Equal(4, Occurrences(html, "decile-band").Count());
        Assert.Equal(4 * 2, Occurrences(html, "Z\"").Count() + Occurrences(html, "ZM").Count());
        Assert.Contains("New guideline", html);
        Assert.Contains("<desc>Above most.</desc>", html);
        Assert.Contains("""<td class="num">–</td>""", html);
        Assert.Contains("provisional-mark", html);
    }

    [Fact]
    public async Task A_funnel_chart_names_the_one_it_is_about_and_those_that_may_be_named()
    {
        var html = await Render<FunnelChart>(new()
        {
            ["Question"] = "Who differs?",
            ["Answer"] = "Nobody.",
            ["Dots"] = new[] { new FunnelDot("Here", 100, 12, IsHere: true, IsOutside: false), new FunnelDot(null, 50, 30, IsHere: false, IsOutside: true) },
            ["Bounds"] = new[] { new FunnelBound(50, 4, 16, 1, 20), new FunnelBound(100, 6, 14, 4, 17) },
            ["Centre"] = 10.0,
            ["SizeName"] = "Denominator",
            ["Format"] = (decimal? v) => v is { } n ? $"{n:0}" : "–",
        });

        Assert.Contains("funnel-here", html);
        Assert.Contains("funnel-outside", html);
        Assert.Contains("<title>Another one: 30</title>", html);
        Assert.Contains("""<th scope="row">Here</th><td class="num">100</td><td class="num">12</td>""", html);
        Assert.Equal(2, Occurrences(html, "funnel-limit").Count());
    }

    static IEnumerable<int> Occurrences(string html, string part) =>
        Enumerable.Range(0, html.Length - part.Length).Where(i => html.AsSpan(i).StartsWith(part, StringComparison.Ordinal));

    static async Task<string> Render<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        var texts = new Samsyn.Kernel.Texts.Texts(Repository.Texts);
        await using var services = new ServiceCollection().AddSingleton(texts).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
            return System.Net.WebUtility.HtmlDecode(rendered.ToHtmlString());
        });
    }
}
