using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Activity;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>Makes Region Nord: its organisations in the database, its events as files that come in as any others do.</summary>
static class DemoRegion
{
    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        if (options.Scale <= 0) return;
        await MakeOrganisations(services, options.Until, cancel);
        DemoContent.Write(Path.Combine(AppContext.BaseDirectory, "content", "demo"), Path.Combine(services.GetRequiredService<DataFolder>().Path, "content"), Month.Of(options.Until));
        var files = await Task.Run(() => DemoFiles.WriteFolder(options, DemoCatalogue.Load(), gzip: false, progress: null, cancel), cancel);
        var importer = services.GetRequiredService<Importer>();
        for (var i = 0; i < files.Count; i++)
        {
            var request = new ImportRequest(files[i], "samsyn", Actor.System);
            var run = await ImportProgressBar.Show(progress => importer.Import(request, progress, cancel), $"{i + 1}/{files.Count} {Path.GetFileName(files[i])}");
            if (run.EndedBecause is { } why) throw why.AsException();
            if (run.Rejected > 0) throw Refusal.Of("demo.rejected", run.FileName, $"{run.Rejected}").AsException();
            // The store has it now; at scale 50 the files are 25 GB
            File.Delete(files[i]);
        }
        await ImportActivity(services, options, cancel);
    }

    static async Task ImportActivity(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        var plan = await services.GetRequiredService<ActivityImport>().Take(ActivityCsv.Read(DemoActivity.Text(options)), "region-nord-activity.csv", null, Actor.System, cancel);
        if (plan.Problems is [var problem, ..])
            throw Refusal.Of("demo.activity-failed", $"{problem.Line}", problem.Sentence(services.GetRequiredService<Texts>())).AsException();
    }

    static async Task MakeOrganisations(IServiceProvider services, DateOnly until, CancellationToken cancel)
    {
        var lines = DemoPlaces.All(new(until)).Select((place, i) => new OrganisationLine(place.Code, place.Name, place.Kind, place.Parent)
        {
            ValidTo = place.ClosedFrom?.FirstDay.AddDays(-1),
            Successor = place.Successor,
            // Under a number that no organisation has
            HsaId = string.Create(CultureInfo.InvariantCulture, $"SE0000000000-{i + 1:0000}"),
        }).ToList();
        var added = await OrganisationImport.Ensure(services.GetRequiredService<SamsynDb>(), lines, cancel);
        if (added.Count == 0) return;
        await services.GetRequiredService<IAuditTrail>().SaveWith(Actor.System, "organisations.demo", "organisations:demo", null, new { added.Count }, null, cancel);
    }
}
