namespace Samsyn.App.SignIn;

/// <summary>Where to go after signing in: only ever a page of this site.</summary>
static class LocalPath
{
    /// <summary>The path itself when it stays on this site, else the front page.</summary>
    /// <remarks><c>//elsewhere</c> and <c>/\elsewhere</c> leave the site in browsers; control characters may be dropped by them on the way.</remarks>
    public static string Or(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : "/";
}
