using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Demo;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Demo;

/// <summary>The whole way: organisations, files, the ordinary importer, a question.</summary>
public sealed class DemoRegionTests(DemoRegionTests.MadeSite made) : IClassFixture<DemoRegionTests.MadeSite>
{
    static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public sealed class MadeSite : IAsyncLifetime
    {
        internal TestSite Site { get; } = new();
        internal DemoOptions Options { get; private set; } = new(0.001, 7, new(2025, 10, 31), "");

        public async ValueTask InitializeAsync()
        {
            await Site.InitializeAsync();
            Options = Options with { Folder = Site.Services.GetRequiredService<DataFolder>().Demo };
            await using var scope = Site.Services.CreateAsyncScope();
            await new MedicinesModule().MakeDemo(scope.ServiceProvider, Options, TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Fact]
    public Task Every_row_of_every_file_is_accepted() => made.Site.Use<SamsynDb>(async db =>
    {
        var runs = await db.Set<ImportRun>().ToListAsync(Cancel);
        Assert.Equal(12, runs.Count);
        Assert.All(runs, r => Assert.Equal((ImportState.Committed, r.RowsRead, 0L), (r.State, r.Accepted, r.Rejected)));
    });

    [Fact]
    public Task What_the_store_answers_is_what_the_files_say() => made.Site.Use<IEventStore>(async store =>
    {
        var files = SmallRegion.Generate(made.Options, Cancel).Values;
        var rows = files.SelectMany(f => System.Text.Encoding.UTF8.GetString(f).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)).Select(DemoRow.Read).ToList();
        var answer = await store.Ask(new(new() { Period = new(new(2020, 1), new(2025, 10)) }, [Quantity.Events, Quantity.Ddd, Quantity.Cost], [Grouping.Kind]), Cancel);
        foreach (var row in answer.Rows)
        {
            var kind = rows.Where(r => r.Kind == row.Keys[0]).ToList();
            Assert.Equal((kind.Count, kind.Sum(r => r.Ddd), kind.Sum(r => r.Cost) * 100), (row.Values[0], row.Values[1], row.Values[2]));
        }
        Assert.Equal(rows.Count, answer.Total());
    });

    [Fact]
    public Task The_region_has_six_hospitals_and_three_pharmacies_and_a_merged_department() => made.Site.Use<SamsynDb>(async db =>
    {
        var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel));
        var all = tree.WithAllBelow(tree.Find(DemoPlaces.Region)!);
        Assert.Equal(6, all.Count(o => o.Kind == OrganisationKind.Hospital));
        Assert.Equal(3, all.Count(o => o.Kind == OrganisationKind.Pharmacy));
        Assert.InRange(all.Count(o => o.Kind is OrganisationKind.Department or OrganisationKind.Ward), 60, 75);
        Assert.All(all, o => Assert.True(HsaId.IsValid(o.HsaId!)));
        var merged = tree.Find(DemoFindings.Merged)!;
        Assert.Equal((tree.Find(DemoFindings.MergedInto)!.Id, new DateOnly(2024, 5, 31)), (merged.SuccessorId, merged.ValidTo));
    });

    [Fact]
    public Task Activity_is_there_and_the_late_department_holds_the_region_s_sum_back() => made.Site.Use<SamsynDb>(async db =>
    {
        var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel));
        var book = await new ActivityBooks(db).Read(null, tree, Cancel);
        var sums = book.SumByMonth(tree.Find(DemoPlaces.Region)!, ActivityKind.BedDays, new(new(2020, 1), new(2025, 10)));
        Assert.Equal(68, sums.TakeWhile(s => s > 0).Count());
        Assert.Equal([null, null], sums.Skip(68));
    });

    [Fact]
    public void The_files_are_gone_once_the_store_has_them() => Assert.Empty(Directory.EnumerateFiles(made.Options.Folder));

    [Fact]
    public async Task Without_a_scale_nothing_is_made()
    {
        await using var site = new TestSite();
        await site.InitializeAsync();
        await using var scope = site.Services.CreateAsyncScope();
        await new MedicinesModule().MakeDemo(scope.ServiceProvider, made.Options with { Scale = 0 }, Cancel);
        Assert.False(await scope.ServiceProvider.GetRequiredService<SamsynDb>().Organisations.AnyAsync(o => o.Code == DemoPlaces.Region, Cancel));
    }
}
