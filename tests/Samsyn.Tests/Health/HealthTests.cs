using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Samsyn.App.Health;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Health;

public sealed class HealthTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_server_is_live_and_ready()
    {
        await using var site = await TestSite.Start(o => o);
        var browser = site.Browser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", Cancel)).StatusCode);
        var report = await browser.GetFromJsonAsync<HealthReport>("/health/ready", JsonSerializerOptions.Web, Cancel);
        Assert.Equal("ready", report!.State);
        Assert.Equal([("database", "ok"), ("segments", "ok"), ("keys", "ok")], report.Checks.Select(c => (c.Name, c.State)));
        Assert.Equal((0, 3), await Health(site.Address));
    }

    [Fact]
    public async Task A_server_whose_keys_others_can_read_is_live_but_not_ready_and_tells_no_secret()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are those of Unix.");
        var folder = "";
        await using var site = await TestSite.Start(o => { folder = o.Data; return o; });
        var key = Path.Combine(new DataFolder(folder).Keys, "open.key");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]), Cancel);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var browser = site.Browser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", Cancel)).StatusCode);
        var answer = await browser.GetAsync("/health/ready", Cancel);
        var text = await answer.Text();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("failed", JsonSerializer.Deserialize<HealthReport>(text, JsonSerializerOptions.Web)!.Checks.Single(c => c.Name == "keys").State);
        Assert.DoesNotContain(folder, text, StringComparison.Ordinal);
        Assert.Equal((1, 3), await Health(site.Address));
    }

    [Fact]
    public async Task Asking_where_nobody_answers_says_what_to_do()
    {
        using var error = new StringWriter();
        var code = await CommandLine.Run(["health", "--url", "http://127.0.0.1:1"], new() { Error = error });
        Assert.Equal((1, "samsyn: http://127.0.0.1:1/: no server answers there; start one with samsyn serve, or give its address with --url."),
            (code, error.ToString().TrimEnd()));
    }

    static async Task<(int Code, int Lines)> Health(Uri address)
    {
        using var output = new StringWriter();
        var code = await CommandLine.Run(["health", "--url", address.ToString()], new() { Output = output });
        return (code, output.ToString().TrimEnd().Split('\n').Length);
    }
}
