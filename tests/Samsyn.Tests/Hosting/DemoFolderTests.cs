using Samsyn.App.Hosting;
using Samsyn.Kernel.Problems;

namespace Samsyn.Tests.Hosting;

public sealed class DemoFolderTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-demo-");

    public void Dispose() => _folder.Delete(recursive: true);

    string In(string name) => Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task A_demo_that_was_made_says_what_it_is_made_of()
    {
        var folder = new DemoFolder(_folder.FullName);
        Assert.Null(folder.MadeOf);

        await folder.Make("a region", () => File.WriteAllTextAsync(In("samsyn.db"), "whole"));

        Assert.Equal("a region", new DemoFolder(_folder.FullName).MadeOf);
        Assert.Equal("whole", File.ReadAllText(In("samsyn.db")));
    }

    [Fact]
    public async Task A_making_that_was_cut_off_starts_over_in_an_empty_folder()
    {
        await Assert.ThrowsAsync<IOException>(() => new DemoFolder(_folder.FullName).Make("a region", () =>
        {
            File.WriteAllText(In("samsyn.db"), "half");
            Directory.CreateDirectory(In("segments"));
            throw new IOException("The disk is full.");
        }));
        Assert.Null(new DemoFolder(_folder.FullName).MadeOf);

        var found = new List<string>();
        await new DemoFolder(_folder.FullName).Make("a region", () =>
        {
            found.AddRange(_folder.EnumerateFileSystemInfos().Select(f => f.Name));
            return Task.CompletedTask;
        });

        Assert.Equal(["demo.making"], found);
        Assert.Equal("a region", new DemoFolder(_folder.FullName).MadeOf);
    }

    [Fact]
    public async Task A_folder_with_a_real_installation_is_left_alone()
    {
        File.WriteAllText(In("samsyn.db"), "real");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => new DemoFolder(_folder.FullName).Make("a region", () => Task.CompletedTask));

        Assert.Equal("demo.folder-in-use", refused.Refusal.Code);
        Assert.Equal("real", File.ReadAllText(In("samsyn.db")));
    }

    [Fact]
    public async Task Two_makings_at_once_are_refused()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => new DemoFolder(_folder.FullName).Make("a region",
            () => new DemoFolder(_folder.FullName).Make("another region", () => Task.CompletedTask)));

        Assert.Equal("demo.being-made", refused.Refusal.Code);
    }
}
