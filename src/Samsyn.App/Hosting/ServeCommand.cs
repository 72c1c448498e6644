using System.CommandLine;

namespace Samsyn.App.Hosting;

static class ServeCommand
{
    public static Command Make(Func<ParseResult, SiteOptions> options)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on.", DefaultValueFactory = _ => "http://localhost:5080" };
        var demo = new Option<bool>("--demo") { Description = "Demo sign-ins, one for each role. Never in production." };
        var command = new Command("serve", "Serve the pages and the API.") { urls, demo };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var site = Site.Build(options(parsed) with { Urls = parsed.GetValue(urls)!, Demo = parsed.GetValue(demo) });
            await Site.Prepare(site, cancel);
            await Site.PrepareDemo(site, cancel);
            await site.RunAsync(cancel);
            return 0;
        });
        return command;
    }
}
