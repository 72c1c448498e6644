using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Samsyn.Kernel.People;
using Samsyn.Medicines;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Signals;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Permissions;

/// <summary>Row access is one permission, with a name like all others, and what is stored is read through the one place that knows of it.</summary>
public sealed partial class RowAccessTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public void Row_access_is_held_by_those_whose_work_it_is()
    {
        var rows = App.Hosting.Modules.All.SelectMany(m => m.Permissions).Single(p => p.Name == MedicinesModule.ReadRows);

        Assert.Equal([Role.Clinician, Role.Lead, Role.Improver, Role.Steward], rows.Roles);
    }

    [Fact]
    public void A_permission_is_an_area_and_what_is_done_there() =>
        Assert.All(App.Hosting.Modules.All.SelectMany(m => m.Permissions), p => Assert.Matches(Name(), p.Name));

    [Fact]
    public void Stored_results_are_read_through_the_one_place_that_knows_who_may_see_them()
    {
        var readers = typeof(MedicinesModule).Assembly.GetTypes().Where(t => t.IsClass && Asks(t)).Select(t => t.Name).Order(StringComparer.Ordinal);

        // Signals tell everybody the same: what is veiled is not among it
        Assert.Equal([nameof(SeenResults), nameof(SignalDetection), nameof(SignalSearch)], readers);
    }

    [Theory]
    [InlineData("controller", "by=indication", HttpStatusCode.Forbidden)]
    [InlineData("buyer", "sex=F", HttpStatusCode.Forbidden)]
    [InlineData("researcher", "age-from=65", HttpStatusCode.Forbidden)]
    [InlineData("controller", "by=atc4", HttpStatusCode.OK)]
    [InlineData("committee", "by=indication&sex=F&age-from=65", HttpStatusCode.OK)]
    public async Task Questions_that_tell_persons_apart_need_row_access(string key, string query, HttpStatusCode status)
    {
        var browser = await site.SignedIn(key);

        Assert.Equal(status, (await browser.GetAsync(new Uri($"/api/events/explore?org=NORD&{query}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    static bool Asks(Type type) => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(MeasureResults)));

    [GeneratedRegex("^[a-z]+\\.([a-z]+-)*(read|edit|judge|manage|begin|pay|explore|mend|import|register|confirm|take|keep|frame|moderate|allow|steer)$")]
    private static partial Regex Name();
}
