using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Hosting;

/// <summary>The real site on a free port with an empty data folder of its own, in demo mode unless told otherwise, and a small region in it.</summary>
/// <remarks>On SQLite; <see cref="PostgresSite"/> is the same on PostgreSQL. Share one through <c>IClassFixture&lt;TestSite&gt;</c>, or make one with other options: <c>await TestSite.Start(o =&gt; o with { … })</c>.</remarks>
public class TestSite : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("samsyn-site-").FullName;
    readonly Func<SiteOptions, SiteOptions> _change;
    readonly List<HttpClient> _clients = [];
    readonly DatabaseKind _kind;
    TestDatabase? _database;
    WebApplication? _site;

    public TestSite() : this(DatabaseKind.Sqlite, o => o) { }

    private protected TestSite(DatabaseKind kind, Func<SiteOptions, SiteOptions> change) => (_kind, _change) = (kind, change);

    internal static async Task<TestSite> Start(Func<SiteOptions, SiteOptions> change)
    {
        var site = new TestSite(DatabaseKind.Sqlite, change);
        await site.InitializeAsync();
        return site;
    }

    public WebApplication Site => _site ?? throw new InvalidOperationException("The site has not been started.");
    public IServiceProvider Services => Site.Services;
    public Uri Address => new(Site.Urls.First());

    public async ValueTask InitializeAsync()
    {
        var options = _change(new() { Data = _folder, Demo = true, Urls = "http://127.0.0.1:0" });
        var settings = new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:Microsoft"] = "Error",
            // Everyone here comes from one address; the limit has tests of its own
            ["Samsyn:Limits:SignInsPerMinute"] = "1000",
        };
        // SQLite lies in the data folder, as it does for a new user
        if (_kind == DatabaseKind.Postgres)
        {
            _database = await TestDatabase.Make(_kind);
            settings["Samsyn:Database"] = _database.Connection;
        }
        else if (new DataFolder(options.Data).Database is var file && !File.Exists(file)) await TestDatabase.MakeSqliteFile(file);
        foreach (var (name, value) in options.Settings) settings[name] = value;
        _site = Samsyn.App.Hosting.Site.Build(options with { Settings = settings });
        await Samsyn.App.Hosting.Site.Prepare(_site, TestContext.Current.CancellationToken);
        await Use<SamsynDb>(AddRegion);
        await _site.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>NORD (region) over AHH (hospital) over AHH-MED (department); AHH-CHILD beside it; SYD, another region.</summary>
    static async Task AddRegion(SamsynDb db)
    {
        if (db.Organisations.Any()) return;
        Organisation Add(string code, string name, OrganisationKind kind, Organisation? parent = null)
        {
            var organisation = new Organisation { Code = code, Name = name, Kind = kind, ParentId = parent?.Id };
            db.Organisations.Add(organisation);
            return organisation;
        }
        var nord = Add("NORD", "Region Nord", OrganisationKind.Region);
        var hospital = Add("AHH", "Åby Hospital", OrganisationKind.Hospital, nord);
        Add("AHH-MED", "Department of Medicine", OrganisationKind.Department, hospital);
        Add("AHH-CHILD", "Department of Paediatrics", OrganisationKind.Department, hospital);
        Add("SYD", "Region Syd", OrganisationKind.Region);
        await db.SaveChangesAsync();
    }

    /// <summary>Does something with a service in a scope of its own.</summary>
    public async Task Use<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>A browser without scripts: keeps cookies, shows redirects instead of following them.</summary>
    public HttpClient Browser()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _clients.Add(client);
        return client;
    }

    /// <summary>A browser in which the demo person of the role has signed in.</summary>
    public Task<HttpClient> SignedIn(Role role) => SignedIn(DemoPerson.All.First(d => d.Role == role).Key);

    /// <param name="key">A demo person: lead, committee, clinician, …</param>
    public async Task<HttpClient> SignedIn(string key)
    {
        var browser = Browser();
        var answer = await browser.Send("/demo", "/demo/" + key, []);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Signing in as {key} was answered with {(int)answer.StatusCode}.");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        if (_site is not null)
        {
            await _site.StopAsync(CancellationToken.None);
            await _site.DisposeAsync();
        }
        if (_database is not null) await _database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
