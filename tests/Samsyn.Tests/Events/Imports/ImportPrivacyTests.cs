using System.Text;
using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>An identity number goes no further than the file it came in: right or wrong, in the right column or not.</summary>
public sealed class ImportPrivacyTests
{
    const string Right = "3112851234", Wrong = "3213614285";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task No_identity_number_stands_in_the_store_the_database_the_messages_or_the_log(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);

        var run = await house.Import($"""
            id  kind        time        organisation  atc      ddd  person
            1   administer  2025-01-15  AHH           J01CA08  1    {Right}
            2   administer  2025-01-15  AHH           J01CA08  1    {Wrong}
            3   administer  2025-01-15  AHH           J01CA08  x    {Right}
            """);

        Assert.Equal("3 read: 1 accepted, 2 rejected", ImportHistoryTests.Counts(run));
        await NowhereIn(house, run);
    }

    [Fact]
    public async Task A_file_without_a_header_does_not_put_its_first_person_into_the_message()
    {
        await using var house = await EventHouse.Make();
        var profile = house.File("p.yaml", "format: csv\nfields: {source_id: id, person: cpr, time: date, organisation: org, atc: atc}\nconstants: {kind: administer}\n");
        var file = house.File("f.csv", $"1;{Right[..6]}-{Right[6..]};2025-01-15;AHH;J01CA08\n2;{Wrong};2025-01-15;AHH;J01CA08\n");

        foreach (var told in new[] { profile, null })
        {
            var run = await house.ImportFile(file, told);

            Assert.Equal(ImportState.Failed, run.State);
            Assert.DoesNotContain(Right[..6], house.Why(run), StringComparison.Ordinal);
            await NowhereIn(house, run);
        }
    }

    [Theory]
    [InlineData("fields: {person: cpr, time: date}\nkey: [person, time]"), InlineData("fields: {person: cpr, source_id: cpr}"), InlineData("fields: {source_id: id, person: cpr, batch: cpr}")]
    public void A_profile_that_would_write_the_person_into_another_column_is_refused(string profile)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "format: csv\n" + profile);

            Assert.Equal("import.profile-person", Assert.Throws<RefusedException>(() => ProfileFolder.Read(file)).Refusal.Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static async Task NowhereIn(EventHouse house, ImportRun run)
    {
        var rejects = await house.Get<SamsynDb, List<ImportReject>>(db => db.Set<ImportReject>().AsNoTracking().ToListAsync(Cancel));
        var places = Directory.EnumerateFiles(house.Data, "*", SearchOption.AllDirectories).Select(f => (Name: f, Text: Encoding.Latin1.GetString(File.ReadAllBytes(f))))
            .Concat(rejects.Select(r => (Name: "reject", Text: Encoding.Latin1.GetString(r.SealedRaw) + r.Field + r.Code)))
            .Append((Name: "log", house.Log.Text)).Append((Name: "run", $"{house.Why(run)} {run.Header} {run.FileName}"));
        foreach (var (name, text) in places)
            foreach (var number in new[] { Right, Wrong, $"{Right[..6]}-{Right[6..]}", $"{Wrong[..6]}-{Wrong[6..]}" })
                Assert.False(text.Contains(number, StringComparison.Ordinal), name);
        if (house.Connection.StartsWith("Data Source=", StringComparison.Ordinal))
            Assert.DoesNotContain(Right, Encoding.Latin1.GetString(File.ReadAllBytes(house.Connection["Data Source=".Length..].Split(';')[0])), StringComparison.Ordinal);
    }
}
