using System.CommandLine;
using Samsyn.App.Safety;

namespace Samsyn.App.Hosting;

static class ServeCommand
{
    public static Command Make(Func<ParseResult, SiteOptions> options)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on.", DefaultValueFactory = _ => "http://localhost:5080" };
        var demo = new Option<bool>("--demo") { Description = "Demo sign-ins, one for each role. Never in production." };
        var development = new Option<bool>("--development") { Description = "Plain HTTP and keys made by themselves. Never in production." };
        var command = new Command("serve", """
            Serve the pages and the API. Without --demo or --development this is production: https or a proxy in front, and keys that were made on purpose.

            Examples:
              samsyn serve --urls https://0.0.0.0:5443          with a certificate: Kestrel__Certificates__Default__Path, __Password
              Samsyn__BehindProxy=true samsyn serve             behind a proxy on this machine that ends TLS
              samsyn serve --development                        on your own machine
            """) { urls, demo, development };
        command.SetAction(async (parsed, cancel) =>
        {
            var (isDemo, isDevelopment) = (parsed.GetValue(demo), parsed.GetValue(development));
            await using var site = Site.Build(options(parsed) with
            {
                Urls = parsed.GetValue(urls)!, Demo = isDemo, Development = isDevelopment, Production = !isDemo && !isDevelopment,
            });
            await Site.Prepare(site, cancel);
            await Site.Run(site, () => Task.CompletedTask, cancel);
            return 0;
        });
        return command;
    }
}
