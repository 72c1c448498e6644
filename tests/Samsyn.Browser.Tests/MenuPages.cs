using Samsyn.App.Hosting;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Browser.Tests;

/// <summary>Every page that a person can find: those in the menus, each as the first demo person who may see it, and those before sign-in.</summary>
static class MenuPages
{
    static readonly string[] BeforeSignIn = ["/", "/demo", "/agreements"];

    public static IEnumerable<TheoryDataRow<string, string?>> All() =>
        [.. BeforeSignIn.Select(path => new TheoryDataRow<string, string?>(path, null)), .. Signed(), new("/", "lead")];

    static IEnumerable<TheoryDataRow<string, string?>> Signed()
    {
        var permissions = Modules.All.SelectMany(m => m.Permissions).ToList();
        foreach (var page in Modules.All.SelectMany(m => m.Menu).DistinctBy(p => p.Path))
            yield return new(page.Path, DemoPerson.All.First(d => permissions.First(p => p.Name == page.Permission).Roles.Contains(d.Role)).Key);
    }
}
