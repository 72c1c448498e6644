using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Samsyn.Kernel.Problems;
using IPNetwork = System.Net.IPNetwork;

namespace Samsyn.App.Safety;

/// <summary>Whether a proxy stands in front and ends TLS, and which addresses are believed when they say so.</summary>
/// <param name="Behind"><c>Samsyn:BehindProxy</c>.</param>
/// <param name="Known"><c>Samsyn:KnownProxies</c>: addresses and networks separated by commas; none: this machine only.</param>
sealed record ProxySettings(bool Behind, IReadOnlyList<IPNetwork> Known)
{
    /// <exception cref="RefusedException">An address cannot be read.</exception>
    public static ProxySettings From(IConfiguration configuration) => new(
        configuration.GetValue<bool>("Samsyn:BehindProxy"),
        [.. (configuration["Samsyn:KnownProxies"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)]);

    public ForwardedHeadersOptions Forwarded()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        if (Known.Count == 0) return options;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Known) options.KnownIPNetworks.Add(network);
        return options;
    }

    static IPNetwork Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw Refusal.Of("start.known-proxies", text).AsException();
}
