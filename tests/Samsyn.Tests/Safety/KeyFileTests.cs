using Samsyn.App.Safety;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Hosting;
using System.Xml.Linq;

namespace Samsyn.Tests.Safety;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_keys_of_cookies_are_readable_by_the_owner_alone_and_read_back()
    {
        var files = new KeyFiles(_folder.FullName);
        files.StoreElement(new XElement("key", "secret"), "key-1");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(_folder.GetFiles()).FullName));
        Assert.Equal("secret", Assert.Single(files.GetAllElements()).Value);
    }

    [Fact]
    public void A_key_that_others_can_read_stops_the_program()
    {
        var files = new KeyFiles(_folder.FullName);
        files.StoreElement(new XElement("key", "secret"), "key-1");
        File.SetUnixFileMode(_folder.GetFiles().Single().FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Throws<RefusedException>(() => files.GetAllElements());
    }

    [Fact]
    public async Task A_running_site_keeps_its_cookie_keys_in_its_own_key_ring()
    {
        var data = Path.Combine(_folder.FullName, "data");
        await using (var site = await TestSite.Start(o => o with { Data = data }))
            await site.SignedIn("lead");

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(new DataFolder(data).Keys, "cookies"), "key-*.xml"));
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("Y2hhbmdlbWVjaGFuZ2VtZWNoYW5nZW1lY2hhbmdlbWU=")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64")]
    public void A_default_or_guessable_key_is_refused(string text)
    {
        var folder = new DataFolder(_folder.FullName);
        var ring = new KeyRing(folder, mayMake: true);
        ring.MakeNamed("pseudonym");
        File.WriteAllText(Path.Combine(folder.Keys, "pseudonym.key"), text);

        Assert.Throws<RefusedException>(() => ring.Named("pseudonym"));
    }
}
