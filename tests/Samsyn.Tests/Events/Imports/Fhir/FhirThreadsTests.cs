using System.Text;
using CsCheck;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Fhir;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>Records are cut by one thread and parsed by several: what comes out is what one thread would have read.</summary>
public sealed class FhirThreadsTests
{
    static readonly Gen<string> Id = One.Of("a", "b");
    static readonly Gen<string> Code = One.Of("J01DH02", "L04AB04", "N02AB03");

    static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Id, Code, (id, code) => $$$"""{"resourceType":"Medication","id":"{{{id}}}","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"{{{code}}}"}]}}"""),
        Gen.Select(Id, Code, (id, code) => $$$"""{"id":"{{{id}}}", "code":{"coding":[{"system":"http://www.whocc.no/atc","code":"{{{code}}}"}]}, "resourceType" : "Medication"}"""),
        Gen.Select(Id, Code, (id, code) => $$$"""{"resourceType":"\u004dedication","id":"{{{id}}}","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"{{{code}}}"}]}}"""),
        Gen.Select(Id, One.Of("ICU", "ward"), (id, place) => $$$"""{"resourceType":"Encounter","id":"{{{id}}}","serviceProvider":{"reference":"Organization/{{{place}}}"}}"""),
        Gen.Const("""{"resourceType":"Medication","id":"a","code":"""),
        Gen.Select(Id, Id, (id, encounter) =>
            $$$"""{"resourceType":"MedicationDispense","id":"d","status":"completed","medicationReference":{"reference":"Medication/{{{id}}}"},"context":{"reference":"Encounter/{{{encounter}}}"}}"""));

    [Fact]
    public void A_reference_is_answered_by_the_last_line_before_it_whichever_line_is_parsed_first() =>
        Gen.Select(Line.Array[0, 20], Gen.Int).Sample((lines, seed) =>
        {
            var file = Encoding.UTF8.GetBytes(string.Join('\n', lines));
            var cut = Cut(file, out var parser);
            new Random(seed).Shuffle(cut);

            var parsed = cut.Select(row =>
            {
                parser.Parse(row);
                return FhirRow.Copy(row);
            });

            Assert.Equal(FhirRow.Read(file).Select(Said), parsed.OrderBy(r => r.Line).Select(Said));
        });

    [Fact]
    public async Task Many_threads_that_miss_a_reference_wait_for_the_files_beside()
    {
        using var beside = new ManualResetEventSlim();
        var reads = 0;
        var referenced = new ReferencedResources(all =>
        {
            Interlocked.Increment(ref reads);
            beside.Wait();
            all.ReadAll(new MemoryStream("""{"resourceType":"Medication","id":"a","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"J01DH02"}]}}"""u8.ToArray()), new(), default);
        });
        var asking = Enumerable.Range(1, 8).Select(line => Task.Run(() => referenced.Medicine("a"u8, line)?.Atc.Span.ToArray())).ToList();
        beside.Set();

        Assert.All(await Task.WhenAll(asking), atc => Assert.Equal("J01DH02"u8.ToArray(), atc));
        Assert.Equal(1, reads);
    }

    [Fact]
    public void What_the_file_itself_says_goes_before_what_a_file_beside_says()
    {
        var referenced = new ReferencedResources(all =>
            all.ReadAll(new MemoryStream("""{"resourceType":"Medication","id":"a","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AB03"}]}}"""u8.ToArray()), new(), default));
        var rows = FhirRow.Read("""
            {"resourceType":"MedicationDispense","id":"1","status":"completed","medicationReference":{"reference":"Medication/a"}}
            {"resourceType":"Medication","id":"a","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"J01DH02"}]}}
            {"resourceType":"MedicationDispense","id":"2","status":"completed","medicationReference":{"reference":"Medication/a"}}
            """, new() { Referenced = referenced });

        Assert.Equal(["N02AB03", null, "J01DH02"], rows.Select(r => r[EventField.Atc]));
    }

    [Fact]
    public void A_medicine_told_a_million_times_costs_no_more_than_once_to_know_from_a_file_beside()
    {
        var told = new ToldById<string>(most: 2_000_000);
        for (var line = 1L; line <= 1_000_000; line++) told.Keep(line, "a"u8.ToArray(), "file");
        told.Keep(ReferencedResources.Beforehand, "a"u8.ToArray(), "beside");

        Assert.True(told.TryFind("a"u8, 1, out var first));
        Assert.Equal("beside", first);
        Assert.True(told.TryFind("a"u8, 1_000_001, out var last));
        Assert.Equal("file", last);
    }

    /// <summary>All records of a file, none parsed, each in memory of its own.</summary>
    static RawRow[] Cut(byte[] file, out IRecordParser parser)
    {
        using var reader = new FhirReader(new MemoryStream(file), new());
        var records = (IRecordReader)reader;
        parser = records.NewParser();
        var (rows, row) = (new List<RawRow>(), new RawRow());
        while (records.Cut(row))
        {
            var kept = new RawRow();
            kept.PointTo(row);
            (kept.RawBuffer, kept.RawStart) = (row.RawBuffer.AsSpan(row.RawStart, row.RawLength).ToArray(), 0);
            rows.Add(kept);
        }
        return [.. rows];
    }

    static (long, string?, string?, string?) Said(FhirRow row) => (row.Line, row.Problem, row[EventField.Atc], row[EventField.Organisation]);
}
