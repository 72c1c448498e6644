using MailKit.Security;

namespace Samsyn.App.Mail;

/// <summary>How e-mail leaves: <c>Samsyn:Mail:…</c>. Without a host none does.</summary>
sealed record MailSettings
{
    /// <summary>The mail server's name.</summary>
    public string? Host { get; init; }
    public int Port { get; init; } = 587;

    /// <summary>Null: the server takes mail from this machine without a name.</summary>
    public string? User { get; init; }

    /// <summary>From the environment, never from a file of the program.</summary>
    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "";

    /// <summary><c>starttls</c>, <c>tls</c> (from the first byte) or <c>none</c> (to a server on the same machine).</summary>
    public string Tls { get; init; } = "starttls";

    /// <summary>The address of this site, to which the links in letters lead: https://samsyn.region.example.</summary>
    public string Site { get; init; } = "";

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    public SecureSocketOptions Security => Tls switch
    {
        "none" => SecureSocketOptions.None,
        "tls" => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <exception cref="InvalidOperationException">Mail is on, and something else is missing: better not to start than to lose letters.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Samsyn:Mail").Get<MailSettings>() ?? new();
        if (!settings.IsOn) return settings;
        if (!MimeKit.MailboxAddress.TryParse(settings.From, out _))
            throw new InvalidOperationException("Samsyn:Mail:From is not an e-mail address; set it to the sender's, for example samsyn@region.example.");
        if (!Uri.TryCreate(settings.Site, UriKind.Absolute, out var site) || site.Scheme is not ("https" or "http"))
            throw new InvalidOperationException("Samsyn:Mail:Site is not an address; set it to that of this site, for example https://samsyn.region.example.");
        if (settings.Tls is not ("starttls" or "tls" or "none"))
            throw new InvalidOperationException("Samsyn:Mail:Tls is starttls, tls or none.");
        return settings;
    }
}
