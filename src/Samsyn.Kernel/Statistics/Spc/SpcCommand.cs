using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary><c>samsyn spc</c>: control charts of any CSV file.</summary>
sealed class SpcCommand
{
    readonly Argument<string> _file = new("file") { Description = "CSV with the columns x, y and, where needed, n and group; - for standard input." };
    readonly Option<SpcKind> _chart = new("--chart")
    {
        Description = "run, i, mr, xbar, s, p, pp (P′), u, up (U′), c, g, t or ip (I′). n is needed by p, pp, u and up, and used by run, i, mr and ip.",
        HelpName = "NAME", DefaultValueFactory = _ => SpcKind.I,
        CustomParser = r => SpcKindName.Read(r.Tokens[0].Value) ?? No<SpcKind>(r, "one of " + string.Join(", ", SpcKindName.All)),
    };
    readonly Option<SpcPreset> _preset = new("--preset")
    {
        Description = "anhoej (as qicharts2) or making-data-count (as NHSRplotthedots).",
        HelpName = "NAME", DefaultValueFactory = _ => SpcPreset.Anhoej,
        CustomParser = r => SpcPreset.Read(r.Tokens[0].Value) ?? No<SpcPreset>(r, "anhoej or making-data-count"),
    };
    readonly Option<int?> _freeze = new("--freeze")
    {
        Description = "Centre and limits from the first N points. After a split: of each part (making-data-count), or no longer (anhoej).", HelpName = "N",
        CustomParser = r => int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : No<int?>(r, "a whole number above 0"),
    };
    readonly Option<string[]> _split = new("--split")
    {
        Description = "New centre and limits from here. A whole number is a position: the last point of the earlier part (1 is the first point). Anything else is an x, "
            + "such as a date: the later part begins with the first point at or after it; x=2015 for an x that is a number. Again, or with commas, for more.",
        HelpName = "POINT", DefaultValueFactory = _ => [],
    };
    readonly Option<string[]> _exclude = new("--exclude")
    {
        Description = "Points that do not count for centre, limits and runs, by position or x as above. Again, or with commas, for more.",
        HelpName = "POINT", DefaultValueFactory = _ => [],
    };
    readonly Option<double> _multiply = new("--multiply")
    {
        Description = "Factor for values and limits: 100 for per cent.", HelpName = "NUMBER", DefaultValueFactory = _ => 1,
        CustomParser = r => Number(r) is { } factor and > 0 ? factor : No<double>(r, "a number above 0"),
    };
    readonly Option<SpcAggregate> _aggregate = new("--aggregate")
    {
        Description = "What becomes of several y at one x without n: mean, median, sum or sd.",
        HelpName = "NAME", DefaultValueFactory = _ => SpcAggregate.Mean, CustomParser = Word<SpcAggregate>,
    };
    readonly Option<bool> _noScreening = new("--no-screening") { Description = "Count moving ranges above 3.267 times their mean too." };
    readonly Option<bool> _unordered = new("--unordered") { Description = "The x are places or kinds, not moments: no runs and trends." };
    readonly Option<SpcDirection> _direction = new("--direction")
    {
        Description = "Which way is better: higher, lower or none. For JSON.",
        HelpName = "NAME", DefaultValueFactory = _ => SpcDirection.None, CustomParser = Word<SpcDirection>,
    };
    readonly Option<double?> _target = new("--target")
    {
        Description = "Whether the process will meet it, for JSON; with --direction.", HelpName = "NUMBER", CustomParser = Number,
    };
    readonly Option<string> _x = new("--x") { Description = "Name of the column x.", DefaultValueFactory = _ => "x" };
    readonly Option<string> _y = new("--y") { Description = "Name of the column y.", DefaultValueFactory = _ => "y" };
    readonly Option<string> _n = new("--n") { Description = "Name of the column n.", DefaultValueFactory = _ => "n" };
    readonly Option<string> _group = new("--group") { Description = "Name of the column whose values make a chart each.", DefaultValueFactory = _ => "group" };
    readonly Option<bool> _summary = new("--summary") { Description = "One line for each part of a chart instead of each point: runs, crossings and their limits." };
    readonly Option<string> _format = ResultTable.Format();

    SpcCommand() { }

    public static Command Make() => new SpcCommand().Command();

    Command Command()
    {
        var command = new Command("spc", """
            Control charts of a CSV file: centre, limits and signals of every point.

            Rows with the same x make one point. Numbers and dates (2025-03, 2025-03-31) are put in order, words stay as they come. An empty cell is
            missing, not zero. CSV has group, x, y, cl, lcl, ucl, signal, rule. signal is true for a point that is flagged: under anhoej outside the
            limits, or on a run chart in a part that shows a shift; under making-data-count by any of its rules. rule names what fired, under anhoej
            also for the whole part (long-run, few-crossings).

            Examples:
              samsyn spc waiting.csv --chart i --preset anhoej --format csv
              samsyn spc infections.csv --chart u --x month --y n --n days --group hospital --multiply 10000
              samsyn spc falls.csv --chart c --freeze 24 --exclude 6,20 --summary
              samsyn spc delays.csv --preset making-data-count --split 2025-03-01 --freeze 12 --format json
              samsyn spc - --chart p < shares.csv
            """)
        {
            _file, _chart, _preset, _freeze, _split, _exclude, _multiply, _aggregate, _noScreening, _unordered, _direction, _target, _x, _y, _n, _group, _summary, _format,
        };
        command.SetAction(Run);
        return command;
    }

    async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var options = Options(parsed);
        var columns = new SpcColumns(parsed.GetValue(_x)!, parsed.GetValue(_y)!, parsed.GetValue(_n)!, parsed.GetValue(_group)!);
        var (path, format, summary) = (parsed.GetValue(_file)!, parsed.GetValue(_format)!, parsed.GetValue(_summary));
        var file = await SpcFile.Read(path, columns, options.Kind, cancel);
        RefuseMarksInNoGroup(file, options);
        if (file.WithoutX > 0) await error.WriteLineAsync($"samsyn: {CsvText.NameOf(path)}: {file.WithoutX} rows without {columns.X} were left out.");
        if (options is { Freeze: not null, Split.Count: > 0, Preset.FreezesEveryPart: false })
            await error.WriteLineAsync($"samsyn: --freeze does nothing after a --split under {options.Preset}; use making-data-count to freeze each part.");

        var answers = file.Groups.Select(g => new SpcAnswer(g.Name, SpcAnalysis.Of(g.Rows, options), StepChangeSearch.In(g.Rows, options))).ToList();
        if (format == "json") SpcFormat.Json(answers, output);
        else if (summary) SpcFormat.Parts(answers).Write(format, output);
        else SpcFormat.Points(answers).Write(format, output);
        if (format == "table" && !summary) SpcFormat.Rest(answers, output);
        return 0;
    }

    SpcOptions Options(ParseResult parsed) => new(parsed.GetValue(_chart))
    {
        Preset = parsed.GetValue(_preset)!, Freeze = parsed.GetValue(_freeze), Split = Marks(parsed.GetValue(_split)!), Exclude = Marks(parsed.GetValue(_exclude)!),
        Multiplier = parsed.GetValue(_multiply), Aggregate = parsed.GetValue(_aggregate),
        ScreensRanges = !parsed.GetValue(_noScreening), Unordered = parsed.GetValue(_unordered),
        Direction = parsed.GetValue(_direction), Target = parsed.GetValue(_target),
    };

    static List<SpcMark> Marks(string[] said) =>
        [.. said.SelectMany(s => s.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(SpcMark.Read)];

    /// <summary>A mark may lie outside one of several groups; outside all of them it is a slip.</summary>
    static void RefuseMarksInNoGroup(SpcFile file, SpcOptions options)
    {
        if (file.Groups.Count == 0) return;
        var axes = file.Groups.Select(g => new SpcAxis([.. g.Rows.Select(r => r.X)])).ToList();
        foreach (var mark in options.Split)
            if (axes.TrueForAll(a => mark.Before(a) is null))
                throw Refusal.Of("spc.split", $"{mark}", $"{axes[0].Count}", axes[0].Labels[0], axes[0].Labels[^1]).AsException();
        foreach (var mark in options.Exclude)
            if (axes.TrueForAll(a => mark.Index(a) is null))
                throw Refusal.Of("spc.exclude", $"{mark}", $"{axes[0].Count}", axes[0].Labels[0], axes[0].Labels[^1]).AsException();
    }

    static double? Number(ArgumentResult argument) =>
        double.TryParse(argument.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : No<double?>(argument, "a number, with a decimal point");

    static T Word<T>(ArgumentResult argument) where T : struct, Enum =>
        Enum.GetNames<T>() is var all && all.Contains(argument.Tokens[0].Value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(argument.Tokens[0].Value, ignoreCase: true) : No<T>(argument, "one of " + string.Join(", ", all).ToLowerInvariant());

    static T? No<T>(ArgumentResult argument, string wanted)
    {
        argument.AddError($"{((OptionResult)argument.Parent!).Option.Name} \"{argument.Tokens[0].Value}\": this takes {wanted}.");
        return default;
    }
}
