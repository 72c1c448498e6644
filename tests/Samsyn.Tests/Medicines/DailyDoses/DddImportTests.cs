using Microsoft.EntityFrameworkCore;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Medicines.DailyDoses;

public sealed class DddImportTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly AdministrationRoutes Routes = AdministrationRoutes.Load();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    const string Index = "atc,route,ddd,unit,note,valid_from\nJ01CA04,O,1,g,,\nA10AB05,P,40,U,,\nV03AX01,O,0.000000025,g,small,";
    const string List = "atc,product,form,ingredients,unit_doses\nB01AC30,DuoPlavin,tab,clopidogrel 75 mg/ acetylsalicylic acid 75 mg,1 UD (=1 tab)";

    [Theory, BothDatabases]
    public async Task The_index_is_stored_with_its_versions_and_each_import_has_a_line_in_the_trail(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Make(kind);
        await Take(database, Index);
        await Take(database, List);
        await Take(database, "atc,route,ddd,unit,valid_from\nJ01CA04,O,1.5,g,2019-01-01");
        await Take(database, "atc,route,ddd,unit,valid_from\nJ01CA04,O,1.5,g,2026-01-01"); // says nothing new

        await using var db = database.Open();
        var index = await Import(db).Index(Cancel);

        Assert.Equal([new("J01CA04", "O", 1, "gram", null, null, new(2018, 12, 31)), new DefinedDose("J01CA04", "O", 1.5m, "gram", null, new(2019, 1, 1))],
            index.Of("J01CA04").OrderBy(d => d.Amount));
        Assert.Equal(0.000000025m, index.Of("V03AX01").Single().Amount);
        Assert.Equal((1m, "tablet"), (index.Combined("B01AC30", new(2026, 1, 1)).Single().Counted!.Value, index.Combined("B01AC30", new(2026, 1, 1)).Single().CountedUnit));
        var trail = await db.AuditEntries.OrderBy(a => a.Number).ToListAsync(Cancel);
        Assert.Equal(["ddds.imported", "ddds.imported", "ddds.imported"], trail.Select(a => a.Action));
        Assert.Contains("\"amount\":1", trail[^1].Before, StringComparison.Ordinal);
        Assert.Null((await AuditVerification.Run(db, null, Cancel)).Fault);
    }

    [Fact]
    public async Task The_command_brings_an_index_in_or_tells_every_line_that_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-ddd-");
        try
        {
            var (good, bad) = (Path.Combine(folder.FullName, "index.csv"), Path.Combine(folder.FullName, "wrong.csv"));
            await File.WriteAllTextAsync(good, Index, Cancel);
            await File.WriteAllTextAsync(bad, Index + "\nJ01CA04,O,much,g,,\nfoo,O,1,g,,", Cancel);
            var data = Path.Combine(folder.FullName, "data");

            var (code, _, error) = await Run("ddd", "import", bad, "--data", data);
            Assert.Equal(1, code);
            Assert.StartsWith("wrong.csv:5: ddd: ", error, StringComparison.Ordinal);
            Assert.Contains("wrong.csv:6: atc: ", error, StringComparison.Ordinal);
            Assert.EndsWith("wrong.csv: 2 problems, nothing was changed; mend the lines above and import the file again.", error.TrimEnd(), StringComparison.Ordinal);

            Assert.Equal((0, "3 added, 0 changed or ended, 0 unchanged, 0 lines without a DDD.", ""), await Run("ddd", "import", good, "--data", data));
            (code, var output, _) = await Run("ddd", "of", "--atc", "J01CA04", "--route", "oral", "--quantity", "20", "--unit", "tablet", "--strength", "0,5 g", "--data", data);
            Assert.Equal(0, code);
            Assert.StartsWith("J01CA04 O: 1 gram", output, StringComparison.Ordinal);
            Assert.Contains("10 DDD", output, StringComparison.Ordinal); // 20 × 0.5 g / 1 g
            (code, _, error) = await Run("ddd", "of", "--atc", "J01CA04", "--quantity", "20", "--unit", "tablet", "--data", data);
            Assert.Equal(1, code);
            Assert.StartsWith("samsyn: ", error, StringComparison.Ordinal);
            Assert.Equal(2, (await Run("ddd", "of", "--atc", "J01CA04", "--quantity", "many", "--data", data)).Code);
            Assert.Equal(2, (await Run("ddd", "import", good, "--whole", "--data", data)).Code);
            Assert.Equal(1, (await Run("ddd", "import", Path.Combine(folder.FullName, "none.csv"), "--data", data)).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(words, new() { Output = output, Error = error });
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }

    static async Task Take(TestDatabase database, string csv)
    {
        await using var db = database.Open();
        await Import(db).CarryOut(await Import(db).Plan(DddCsv.Read(csv, null, Units, Routes), null, Cancel), "index.csv", "0", Actor.System, Cancel);
    }

    static DddImport Import(SamsynDb db) => new(db, new AuditTrail(db, TimeProvider.System), Units, DosageForms.Load());
}
