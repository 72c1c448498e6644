using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Demo;

/// <summary>Makes Region Nord: its organisations in the database, its events as files that come in as any others do.</summary>
static class DemoRegion
{
    public static async Task Make(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        if (options.Scale <= 0) return;
        await MakeOrganisations(services.GetRequiredService<SamsynDb>(), options, cancel);
        await Task.Run(() => DemoFiles.WriteFolder(options, DemoCatalogue.Load(), gzip: false, progress: null, cancel), cancel);
    }

    static async Task MakeOrganisations(SamsynDb db, DemoOptions options, CancellationToken cancel)
    {
        if (await db.Organisations.AnyAsync(o => o.Code == DemoPlaces.Region, cancel)) return;
        var places = DemoPlaces.All(new(options.Until));
        var made = places.Select((place, i) => new Organisation
        {
            Code = place.Code,
            Name = place.Name,
            Kind = place.Kind,
            ValidTo = place.ClosedFrom?.FirstDay.AddDays(-1),
            // A number no Swedish organisation has
            HsaId = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SE0000000000-{i + 1:0000}"),
        }).ToDictionary(o => o.Code);
        foreach (var place in places.Where(p => p.Parent is not null)) made[place.Code].ParentId = made[place.Parent!].Id;
        db.Organisations.AddRange(made.Values);
        await db.SaveChangesAsync(cancel);
        foreach (var place in places.Where(p => p.Successor is not null)) made[place.Code].SuccessorId = made[place.Successor!].Id;
        await db.SaveChangesAsync(cancel);
    }
}
