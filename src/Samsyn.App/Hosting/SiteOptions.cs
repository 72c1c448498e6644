namespace Samsyn.App.Hosting;

/// <summary>How this process runs, as said on the command line.</summary>
sealed record SiteOptions
{
    /// <summary>The data folder: <c>--data</c>, else <c>SAMSYN_DATA</c>, else <c>./data</c>.</summary>
    public string Data { get; init; } = Environment.GetEnvironmentVariable("SAMSYN_DATA") ?? "data";

    /// <summary>Demo sign-ins without passwords, keys made by themselves, plain HTTP. Never in production.</summary>
    public bool Demo { get; init; }

    /// <summary>Plain HTTP and keys made by themselves, for those who work on the program. Never in production.</summary>
    public bool Development { get; init; }

    /// <summary>Whether the site is served to real people: then nothing is made up and nothing goes unencrypted.</summary>
    public bool Production { get; init; }

    /// <summary>Cookies travel over TLS alone in production; a demo is plain HTTP on one machine.</summary>
    public CookieSecurePolicy SecureCookies => Production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>Addresses to listen on; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Further settings, for example <c>Samsyn:Database</c>; they win over files and environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
