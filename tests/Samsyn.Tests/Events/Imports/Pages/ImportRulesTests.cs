using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Fhir;
using Samsyn.Events.Imports.Pages;
using Samsyn.Kernel.Texts;

namespace Samsyn.Tests.Events.Imports.Pages;

public sealed class ImportRulesTests
{
    [Fact]
    public void Every_reason_for_a_reject_is_a_sentence_in_every_language()
    {
        var texts = TextTable.Load(Path.Combine(CasesFolder.Root, "content", "i18n"));
        foreach (var code in RejectCodes.All.Concat(FhirRejects.All))
            foreach (var language in Languages.Cultures.Keys)
                Assert.True(texts.Has("reject." + code, language), $"reject.{code} lacks {language}");
    }

    [Fact]
    public void The_time_left_follows_from_the_bytes_read_so_far()
    {
        var run = new ImportRun
        {
            Number = 1, FileName = "f", RowsRead = 3000, BytesRead = 250, BytesTotal = 1000,
            StartedAtUtc = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc), UpdatedAtUtc = new(2026, 1, 1, 12, 0, 10, DateTimeKind.Utc),
        };
        Assert.Equal(new ImportPace(300, TimeSpan.FromSeconds(30), 0.25), ImportPace.Of(run));
        run.UpdatedAtUtc = run.StartedAtUtc;
        Assert.Equal(new ImportPace(null, null, 0.25), ImportPace.Of(run));
    }

    [Theory]
    [InlineData("deliveries 2025.csv", "deliveries 2025.csv"), InlineData("../../etc/passwd", "passwd"), InlineData("C:\\temp\\a.csv", "a.csv")]
    [InlineData("a\0b\n.csv", "a_b_.csv"), InlineData("..", "file"), InlineData("", "file"), InlineData("läkemedel.ndjson.gz", "läkemedel.ndjson.gz")]
    public void The_name_of_a_sent_file_cannot_leave_the_inbox(string sent, string kept) => Assert.Equal(kept, Inbox.SafeName(sent));

    [Fact]
    public async Task Rejected_resources_are_written_one_per_line()
    {
        using var file = new MemoryStream();
        await RejectFile.Write(file, null, Rows("{\r\n \"id\": \"a\"\n}", "{}"), TestContext.Current.CancellationToken);
        Assert.Equal("{   \"id\": \"a\" }\n{}\n", Encoding.UTF8.GetString(file.ToArray()));
    }

    static async IAsyncEnumerable<OpenedReject> Rows(params string[] raw)
    {
        await Task.CompletedTask;
        foreach (var text in raw) yield return new(1, "c", "", Encoding.UTF8.GetBytes(text));
    }
}
