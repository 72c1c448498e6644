using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Hosting;

/// <summary><c>samsyn demo</c>: makes a region that can be looked at, once, and serves it with one sign-in for each role.</summary>
static class DemoCommand
{
    public static Command Make(Func<ParseResult, SiteOptions> options)
    {
        var scale = new Option<double>("--scale")
        {
            Description = "Size of the generated region; 1 is about two million events.", DefaultValueFactory = _ => 1, CustomParser = Scale,
        };
        var port = new Option<int>("--port") { Description = "Port on localhost to serve on.", DefaultValueFactory = _ => 5080 };
        var real = new Option<string[]>("--real") { Description = "A real file, folder or glob to import instead of the generated events.", HelpName = "FILE" };
        var profile = new Option<string?>("--profile") { Description = "How the real file is laid out: a profile in content/profiles.", HelpName = "NAME" };
        var besides = new Option<bool>("--besides") { Description = "Import the real file besides the generated events." };
        var command = new Command("demo", """
            Make a demo region and serve it, with one sign-in for each role.

            Examples:
              samsyn demo                                       serve a made-up region on http://localhost:5080
              samsyn demo --scale 0.1 --port 5090               a small one, elsewhere
              samsyn demo --real sales.csv --profile NAME       your own file instead
            """) { scale, port, real, profile, besides };
        command.Validators.Add(r =>
        {
            if (r.GetValue(besides) && r.GetResult(real) is null) r.AddError("--besides needs a file: --real FILE.");
            if (r.GetValue(profile) is not null && r.GetResult(real) is null) r.AddError("--profile needs a file: --real FILE.");
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var files = parsed.GetValue(real) ?? [];
            RefuseTakenPort(parsed.GetValue(port));
            var choice = new DemoChoice(files is [] || parsed.GetValue(besides) ? parsed.GetValue(scale) : 0, files, parsed.GetValue(profile));
            // Its people are roles that any visitor can be, and what they write is Swedish: so are the news of it
            var site = options(parsed) with { Demo = true, Settings = new Dictionary<string, string?> { ["Samsyn:Mail:Language"] = "sv" }, Urls = FormattableString.Invariant($"http://localhost:{parsed.GetValue(port)}") };
            await MakeOnce(parsed, site, choice, cancel);
            return await Serve(parsed, site, cancel);
        });
        return command;
    }

    /// <summary>A number with a decimal point, wherever the machine stands.</summary>
    static double Scale(ArgumentResult argument)
    {
        if (double.TryParse(argument.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 1000) return scale;
        argument.AddError("--scale takes a number above 0 and at most 1000, for example 0.1.");
        return 0;
    }

    static async Task MakeOnce(ParseResult parsed, SiteOptions options, DemoChoice choice, CancellationToken cancel)
    {
        var output = parsed.InvocationConfiguration.Output;
        var folder = new DemoFolder(options.Data);
        if (folder.MadeOf is not { } made)
        {
            await output.WriteLineAsync($"Making {choice.Words} in {options.Data} …");
            await folder.Make(choice.Words, async () =>
            {
                await DemoRegion.Make(options, choice.Scale, cancel);
                await ImportReal(parsed, options, choice, cancel);
            });
        }
        else if (choice.Scale == 0 && made != choice.Words)
            throw Refusal.Of("demo.made-of-other", options.Data, made).AsException();
        else
            await ImportReal(parsed, options, choice, cancel);
    }

    /// <summary>By the ordinary import command, so that a demo shows what an import shows. What is known already is not added again.</summary>
    static async Task ImportReal(ParseResult parsed, SiteOptions options, DemoChoice choice, CancellationToken cancel)
    {
        if (choice.Real is []) return;
        string[] profile = choice.Profile is { } name ? ["--profile", name] : [];
        var code = await CommandLine.Root().Parse(["import", .. choice.Real, .. profile, "--data", options.Data]).InvokeAsync(parsed.InvocationConfiguration, cancel);
        if (code != 0) throw Refusal.Of("demo.import-failed").AsException();
    }

    /// <summary>Said before a minute has gone into making the region, and without a server's stack trace.</summary>
    static void RefuseTakenPort(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            throw Refusal.Of("demo.port-taken", $"{port}").AsException();
        }
    }

    static async Task<int> Serve(ParseResult parsed, SiteOptions options, CancellationToken cancel)
    {
        await using var site = Site.Build(options);
        await Site.Prepare(site, cancel);
        await Site.Run(site, () => parsed.InvocationConfiguration.Output.WriteLineAsync($"""

            Samsyn is ready on {options.Urls}
            Sign in as anyone, one person for each role, on {options.Urls}/demo
            Stop with Ctrl-C. Deleting {options.Data} is a clean start.
            """), cancel);
        return 0;
    }
}
