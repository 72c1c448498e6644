using System.CommandLine;
using System.Text.Json;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Health;

/// <summary><c>samsyn health</c>: asks a running server whether it is ready.</summary>
static class HealthCommand
{
    public static Command Make()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "Address of the server.", HelpName = "ADDRESS", DefaultValueFactory = _ => new("http://localhost:5080"),
            CustomParser = r => Uri.TryCreate(r.Tokens[0].Value, UriKind.Absolute, out var found) && found.Scheme is "http" or "https" ? found : Complain(r),
        };
        var command = new Command("health", """
            Ask a running server whether it is ready; exit code 0 when it is, 1 when not.

            Examples:
              samsyn health
              samsyn health --url https://samsyn.example.org
            """) { url };
        command.SetAction((parsed, cancel) => Ask(parsed.GetValue(url)!, parsed.InvocationConfiguration.Output, cancel));
        return command;
    }

    static Uri? Complain(System.CommandLine.Parsing.ArgumentResult r)
    {
        r.AddError("--url takes an address, for example http://localhost:5080.");
        return null;
    }

    static async Task<int> Ask(Uri url, TextWriter output, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        try
        {
            using var answer = await client.GetAsync(new Uri(url, "/health/ready"), cancel);
            var report = await answer.Content.ReadFromJsonAsync<HealthReport>(JsonSerializerOptions.Web, cancel);
            foreach (var check in report!.Checks) await output.WriteLineAsync($"{check.State,-7} {check.Name,-10} {check.Sentence}");
            return report.State == "ready" ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw Refusal.Of("health.no-answer", url.ToString()).AsException();
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or ArgumentNullException)
        {
            throw Refusal.Of("health.other-server", url.ToString()).AsException();
        }
    }
}
