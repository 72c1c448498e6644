using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Modules;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Hosting;

/// <summary>A server that stops, or could not start, says so once and logs no failure of what it was doing.</summary>
public sealed class ShutdownTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_whose_port_is_taken_ends_what_it_had_begun_before_its_services_go()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var log = new KeptLog();
        await using var site = await Prepared($"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}", log);

        await Assert.ThrowsAsync<IOException>(() => Site.Run(site, () => Task.CompletedTask, Cancel));

        Assert.All(site.Services.GetServices<IHostedService>().OfType<ServerWork>(), work => Assert.True(work.ExecuteTask!.IsCompletedSuccessfully));
        Assert.DoesNotContain("Critical", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_stopped_as_soon_as_it_answers_logs_nothing_wrong()
    {
        var log = new KeptLog();
        await using var site = await Prepared("http://127.0.0.1:0", log);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await Site.Run(site, stop.CancelAsync, stop.Token);

        Assert.Equal("", log.Text);
    }

    static async Task<Microsoft.AspNetCore.Builder.WebApplication> Prepared(string url, KeptLog log)
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-shutdown-");
        var site = Site.Build(new()
        {
            Data = folder.FullName, Demo = true, Urls = url,
            Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Warning", ["Logging:Console:LogLevel:Default"] = "None" },
        });
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await Site.Prepare(site, Cancel);
        site.Lifetime.ApplicationStopped.Register(() => folder.Delete(recursive: true));
        return site;
    }
}
