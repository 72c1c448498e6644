namespace Samsyn.Tests;

/// <summary>Where real data and other engines' results lie, if they do: <c>../shared/cases</c> from the repository's root.</summary>
static class CasesFolder
{
    public static string Path(string relative)
    {
        var path = System.IO.Path.Combine(Root, "..", "shared", "cases", relative);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"The cases folder is not here: {relative} is needed for this test.");
        return path;
    }

    /// <summary>The repository's root: the nearest folder above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(System.IO.Path.Combine(at.FullName, "Samsyn.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("Samsyn.slnx is in no folder above the tests.");
    }
}
