using System.Globalization;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Tests.Events;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>Fills a site with two years of antibiotics in one department, by vein in 40 of 100 doses, from January 2025 in 20 of 100; and computes its measures.</summary>
static class MeasuredSite
{
    public const string Share = "antibiotics-iv-share";

    static readonly int[] Calm = [0, 2, -2, 1, -1, 0, 2, -2, 0, -1, 1, 0];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task Fill(TestSite site)
    {
        var lines = new List<string> { "id kind time organisation atc product route ddd quantity unit person" };
        foreach (var (i, month) in new Period(new(2024, 1), new(2025, 12)).Months().Index())
        {
            var byVein = (i < 12 ? 40 : 20) + Calm[i % 12];
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"v{i} administer {month}-10 AHH-MED J01DD01 CEF parenteral {byVein} {byVein} g p{i}"));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"o{i} administer {month}-11 AHH-MED J01CE02 PEN oral {100 - byVein} {100 - byVein} g q{i}"));
        }
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, EventFile.From(string.Join('\n', lines)), Cancel);
        await site.Use<Importer>(importer => importer.Import(new(file, "samsyn", Actor.System), null, Cancel));
        File.Delete(file);
        await site.Use<MeasureRefresh>(refresh => refresh.Run(Cancel));
    }
}
