namespace Samsyn.App.SignIn;

/// <summary>Sign-in by the organisation's own provider (OpenID Connect); settings under <c>Samsyn:OpenId</c>. Off while <see cref="Authority"/> is empty.</summary>
sealed record OpenIdSettings
{
    /// <summary>The provider's address; its description lies under <c>/.well-known/openid-configuration</c>.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>From the environment, <c>Samsyn__OpenId__ClientSecret</c>; empty for a client without one.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What the button says: "Sign in with LABEL".</summary>
    public string Label { get; init; } = "OpenID";

    /// <summary>What is asked of the provider, separated by spaces.</summary>
    public string Scopes { get; init; } = "openid profile email";

    /// <summary>Which of the provider's claims is the person's name, and which the e-mail address.</summary>
    public string NameClaim { get; init; } = "name";
    public string EmailClaim { get; init; } = "email";

    /// <summary>Make an account, without any role, for who is unknown here; else such a person is turned away.</summary>
    public bool AutoCreate { get; init; }

    /// <summary>A provider over plain HTTP, for tests and development. Refused in production.</summary>
    public bool AllowHttp { get; init; }

    public bool IsOn => Authority.Length > 0;

    public static OpenIdSettings From(IConfiguration configuration) => configuration.GetSection("Samsyn:OpenId").Get<OpenIdSettings>() ?? new();
}
