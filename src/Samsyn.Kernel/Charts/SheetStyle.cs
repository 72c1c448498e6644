namespace Samsyn.Kernel.Charts;

/// <summary>The charts' colours in light mode, written out: a picture that leaves the site has no style sheet and no variables with it.</summary>
/// <remarks>The same as in the site's theme and <c>chart.css</c>; drawing programs and word processors know no CSS variables.</remarks>
static class SheetStyle
{
    const string Ink = "#212d34", Subtle = "#555f65", Rule = "#b8bcbf", Border = "#727a7f", Ground = "#ffffff", Tint = "#e7e9e9", First = "#0b5b68", Second = "#553c9a", Worse = "#a8480d", Other = "#9c2463";

    public const string Css = $$"""
        svg { font-family: Inter, "Segoe UI", Helvetica, Arial, sans-serif; overflow: visible; }
        text { font-size: 13px; fill: {{Ink}}; }
        .sheet { fill: {{Ground}}; }
        .sheet-title { font-size: 18px; font-weight: 600; }
        .sheet-foot, .chart-text { fill: {{Subtle}}; }
        .sheet-foot { font-size: 12px; }
        .chart-grid { stroke: {{Rule}}; opacity: 0.6; fill: none; }
        .chart-zero { stroke: {{Border}}; fill: none; }
        .chart-provisional { fill: {{Tint}}; opacity: 0.65; }
        .chart-path { fill: none; stroke: {{First}}; stroke-width: 2; stroke-linejoin: round; }
        .chart-path-provisional { stroke-linecap: round; }
        .chart-marker { fill: {{First}}; stroke: {{First}}; stroke-width: 1.25; }
        .chart-name { fill: {{First}}; font-weight: 600; }
        .chart-event, .spc-annotation { fill: none; stroke: {{Subtle}}; }
        .decile-band { fill: {{Second}}; opacity: 0.13; }
        .decile-median { stroke: {{Subtle}}; stroke-width: 1.5; }
        .spc-line { fill: none; stroke: {{Border}}; stroke-width: 1.5; stroke-linejoin: round; }
        .spc-centre { fill: none; stroke: {{First}}; stroke-width: 2; }
        .spc-shifted { stroke: {{Other}}; }
        .spc-limit { fill: none; stroke: {{First}}; stroke-width: 1.25; }
        .spc-point { fill: {{Subtle}}; stroke: {{Subtle}}; stroke-width: 1.25; }
        .spc-improvement { fill: {{Second}}; stroke: {{Second}}; }
        .spc-concern { fill: {{Worse}}; stroke: {{Worse}}; }
        .spc-high, .spc-low { fill: {{Other}}; stroke: {{Other}}; }
        .chart-hollow { fill: {{Ground}}; stroke-width: 1.5; }
        .funnel-limit, .funnel-far { fill: none; stroke: {{First}}; stroke-width: 1.25; }
        .funnel-far { opacity: 0.75; }
        .funnel-centre { fill: none; stroke: {{First}}; stroke-width: 2; }
        .funnel-dot { fill: {{Subtle}}; stroke: {{Ground}}; }
        .funnel-outside { fill: {{Worse}}; }
        .funnel-here { fill: {{Second}}; stroke-width: 2; }
        .chart-label { font-weight: 600; paint-order: stroke; stroke: {{Ground}}; stroke-width: 4px; }
        """;
}
