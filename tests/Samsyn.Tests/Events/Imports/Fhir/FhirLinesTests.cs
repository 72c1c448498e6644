using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Fhir;
using static Samsyn.Tests.Events.Imports.Fhir.FhirRow;

namespace Samsyn.Tests.Events.Imports.Fhir;

/// <summary>Files as they really come: padded, cut off, endless, nested without bound, pretty-printed.</summary>
public sealed class FhirLinesTests
{
    const string Good = """{"resourceType":"MedicationDispense","id":"1","status":"completed"}""";

    [Theory]
    [InlineData(1), InlineData(3), InlineData(1000), InlineData(int.MaxValue)]
    public void Blank_lines_and_padding_are_passed_over_however_the_bytes_arrive(int chunk)
    {
        var padded = "\uFEFF" + new string('\0', 3000) + Good + "\r\n\n   \t\r\n" + new string(' ', 2000) + "\n" + Good + "  \n\n";
        var rows = Read(padded, chunk: chunk);
        Assert.Equal([1, 5], rows.Select(r => r.Line));
        Assert.All(rows, r => Assert.Equal((null, Good), (r.Problem, r.Raw)));
    }

    [Fact]
    public void A_file_without_a_row_has_none()
    {
        Assert.Empty(Read(""));
        Assert.Empty(Read("\uFEFF"));
        Assert.Empty(Read("\n\r\n \0"));
    }

    [Fact]
    public void A_last_line_without_line_end_counts_when_it_is_whole_and_is_told_when_it_is_cut_off()
    {
        Assert.Equal([null, null], Read(Good + "\n" + Good).Select(r => r.Problem));
        Assert.Equal([null, FhirRejects.CutOff], Read(Good + "\n" + Good[..^5]).Select(r => r.Problem));
        Assert.Equal([FhirRejects.NotJson, null], Read(Good[..^5] + "\n" + Good).Select(r => r.Problem));
    }

    [Fact]
    public void What_is_not_json_is_told_and_the_rest_goes_on()
    {
        var rows = Read($"{Good}\n{{\"a\":}}\n{Good} {Good}\nhello\n{{\"id\":\"\\ud800\"}}\n{Good}");
        Assert.Equal([null, FhirRejects.NotJson, FhirRejects.NotJson, FhirRejects.NotJson, FhirRejects.NotJson, null], rows.Select(r => r.Problem));
    }

    [Fact]
    public void Invalid_utf8_is_told_and_the_rest_goes_on()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Good[..^2]), 0xC3, 0x28, (byte)'"', (byte)'}', (byte)'\n', .. Encoding.UTF8.GetBytes(Good)];
        Assert.Equal([FhirRejects.NotUtf8, null], Read(bytes).Select(r => r.Problem));
    }

    [Theory]
    [InlineData(7), InlineData(int.MaxValue)]
    public void A_line_beyond_the_limit_is_told_with_its_beginning_and_the_rest_goes_on(int chunk)
    {
        var options = new FhirOptions { MaxResourceBytes = 100 };
        var rows = Read($"{Good}\n{new string('x', 5000)}\n{Good}\n{new string('y', 101)}", options, chunk);
        Assert.Equal([null, FhirRejects.TooLarge, null, FhirRejects.TooLarge], rows.Select(r => r.Problem));
        Assert.Equal([1, 2, 3, 4], rows.Select(r => r.Line));
        Assert.Equal(new string('x', 100), rows[1].Raw);
        Assert.Equal(new string('y', 100), rows[3].Raw);
    }

    [Fact]
    public void A_line_of_exactly_the_limit_is_taken() =>
        Assert.Equal([null, null], Read($"{Good}\n{Good}\n", new() { MaxResourceBytes = Good.Length }).Select(r => r.Problem));

    [Fact]
    public void A_resource_nested_without_bound_is_told_and_the_rest_goes_on()
    {
        var bomb = $"{{\"resourceType\":\"MedicationDispense\",\"x\":{new string('[', 500_000)}";
        Assert.Equal([null, FhirRejects.TooDeep, null], Read($"{Good}\n{bomb}\n{Good}").Select(r => r.Problem));
        var deepest = $"{{\"resourceType\":\"MedicationDispense\",\"id\":\"1\",\"status\":\"completed\",\"x\":{new string('[', 63)}{new string(']', 63)}}}";
        Assert.Null(One(deepest).Problem);
    }

    [Theory]
    [InlineData("{\n  \"resourceType\": \"MedicationDispense\",\n  \"id\": \"1\",\n  \"status\": \"completed\"\n}")]
    [InlineData("\r\n\r\n{ \"resourceType\": \"MedicationDispense\",\r\n  \"id\": \"1\", \"x\": [\r\n{},\r\n{}\r\n],\r\n \"status\": \"completed\"}\r\n\r\n")]
    public void A_file_that_is_one_pretty_printed_resource_is_one_row(string file)
    {
        var row = One(file);
        Assert.Null(row.Problem);
        Assert.Equal("MedicationDispense/1", row[EventField.SourceId]);
        Assert.Equal(file.Trim(), row.Raw);
    }

    [Fact]
    public void A_pretty_printed_file_that_is_a_list_too_large_or_cut_off_is_one_reject()
    {
        Assert.Equal(FhirRejects.NotAResource, One($"[\n{Good},\n{Good}\n]").Problem);
        Assert.Equal(FhirRejects.CutOff, One("{\n  \"resourceType\":").Problem);
        Assert.Equal(FhirRejects.TooLarge, One($"{{\n\"a\":\n\"{new string('x', 5000)}\n\"}}", new() { MaxResourceBytes = 1000 }).Problem);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_resource()
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good.Replace("\"1\"", "\"\\u00e5\",\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"s\",\"code\":\"c\"}]}", StringComparison.Ordinal) + "\n", 2000)));
        using var reader = new FhirReader(new MemoryStream(file), new());
        var row = new RawRow();
        for (var i = 0; i < 100; i++) Assert.True(reader.Read(row));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) reader.Read(row);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
