namespace Samsyn.App.Safety;

/// <summary>How much one may ask of the site; settings under <c>Samsyn:Limits</c>.</summary>
sealed record Limits
{
    public const string SignInPolicy = "sign-in";
    public const string ImportPolicy = "import";

    /// <summary>Attempts to sign in from one address within a minute.</summary>
    public int SignInsPerMinute { get; init; } = 10;

    /// <summary>Files that one person may send within an hour.</summary>
    public int ImportsPerHour { get; init; } = 60;

    /// <summary>Largest request with files, in bytes; 2 GB.</summary>
    public long UploadBytes { get; init; } = 2L << 30;

    /// <summary>Largest request otherwise, in bytes; 1 MB.</summary>
    public long RequestBytes { get; init; } = 1L << 20;

    public static Limits From(IConfiguration configuration) => configuration.GetSection("Samsyn:Limits").Get<Limits>() ?? new();
}
