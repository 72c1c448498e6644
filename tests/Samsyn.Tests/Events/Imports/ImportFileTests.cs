using System.IO.Compression;
using System.Text;
using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Kernel.Problems;

namespace Samsyn.Tests.Events.Imports;

/// <summary>What a file may be, and what is said of one that cannot be taken.</summary>
public sealed class ImportFileTests
{
    const string Profile = """
        format: csv
        fields: {source_id: nr, organisation: enhet, atc: atc, ddd: mängd, time: datum, reason: orsak}
        constants: {kind: purchase}
        """;

    const string Nordic = "nr;enhet;atc;mängd;datum;orsak\n1;AHH;J01CA08;1234,5;31.01.2025;får\n2;BHH;J01CA08;0,25;01.02.2025;ö\n";

    [Theory]
    [InlineData("utf-8", false), InlineData("utf-8", true), InlineData("windows-1252", false), InlineData("utf-16", false), InlineData("utf-16BE", true)]
    public async Task A_Nordic_file_is_read_in_any_encoding_plain_or_gzip(string encoding, bool gzip)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var house = await EventHouse.Make();
        var named = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. named.GetPreamble(), .. named.GetBytes(Nordic)];

        var run = await house.ImportFile(house.File("n.csv", gzip ? Gzip(bytes) : bytes), house.File("nordic.yaml", Profile));

        Assert.Equal("2 read: 2 accepted", ImportHistoryTests.Counts(run));
        Assert.Equal(["2025-01 1234.5", "2025-02 0.25"], await house.By(Grouping.Month));
        Assert.Equal(["får 1", "ö 1"], await house.By(Grouping.Reason, Quantity.Events));
    }

    [Fact]
    public async Task Dates_whose_day_and_month_cannot_be_told_apart_are_refused_until_the_profile_tells()
    {
        await using var house = await EventHouse.Make();
        var file = house.File("n.csv", Nordic.Replace("31.01.2025", "03.01.2025", StringComparison.Ordinal));

        await Refused(house, file, house.File("nordic.yaml", Profile), "cannot be told whether day or month comes first in 'datum'");

        await house.ImportFile(file, house.File("told.yaml", Profile + "\ncsv: {dates: month-first}"));
        Assert.Equal(["2025-01 0.25", "2025-03 1234.5"], await house.By(Grouping.Month));
    }

    [Fact]
    public async Task What_the_profile_tells_wins_over_what_the_file_seems_to_say()
    {
        await using var house = await EventHouse.Make();
        var profile = house.File("told.yaml", Profile + "\ncsv: {decimal_sign: ',', thousands: '.', dates: day-first, delimiter: ';'}");

        var run = await house.ImportFile(house.File("n.csv", Nordic.Replace("1234,5", "1.234", StringComparison.Ordinal)), profile);

        Assert.Equal("2 read: 2 accepted", ImportHistoryTests.Counts(run));
        Assert.Equal(1234.25m, await house.Total(Quantity.Ddd));
    }

    [Theory]
    [InlineData("", "is empty"), InlineData("a;b;c\n1;2;3\n", "No import profile fits its header")]
    public async Task A_file_that_is_empty_or_fits_no_profile_is_refused_with_a_sentence(string content, string expected)
    {
        await using var house = await EventHouse.Make();

        await Refused(house, house.File("f.csv", content), null, expected);
        await Refused(house, house.File("f.csv.gz", Gzip(Encoding.UTF8.GetBytes(content))), null, expected);
    }

    [Fact]
    public async Task A_header_that_lacks_a_column_of_the_told_profile_is_refused_by_its_name()
    {
        await using var house = await EventHouse.Make();

        await Refused(house, house.File("f.csv", "nr;enhet;atc;datum;orsak\n"), house.File("nordic.yaml", Profile), "lacks 'mängd'");
    }

    [Fact]
    public async Task A_header_without_rows_is_an_import_of_nothing()
    {
        await using var house = await EventHouse.Make();

        Assert.Equal("0 read: ", ImportHistoryTests.Counts(await house.ImportFile(house.File("f.csv", EventFile.Header))));
        Assert.Null(await house.Total(Quantity.Events));
    }

    [Fact]
    public async Task A_gzip_file_that_is_cut_off_or_damaged_is_not_taken_in_part()
    {
        await using var house = await EventHouse.Make();
        var whole = Gzip(Encoding.UTF8.GetBytes(Nordic + string.Concat(Enumerable.Range(3, 20_000).Select(i => $"{i};AHH;J01CA08;{i * 7919 % 1000};31.01.2025;{i * 31 % 97}\n"))));
        var damaged = whole.ToArray();
        damaged[whole.Length / 2] ^= 0x55;
        var profile = house.File("nordic.yaml", Profile);

        foreach (var bad in new[] { whole[..(whole.Length / 2)], whole[..^4], whole[..^1], whole[..12], damaged })
        {
            await Refused(house, house.File("n.csv.gz", bad), profile, "damaged or was cut off");
            Assert.Null(await house.Total(Quantity.Events));
        }
        Assert.Equal("20002 read: 20002 accepted", ImportHistoryTests.Counts(await house.ImportFile(house.File("n.csv.gz", whole), profile)));
    }

    [Fact]
    public async Task Gzip_files_put_one_behind_the_other_are_one_file()
    {
        await using var house = await EventHouse.Make();
        var at = Nordic.IndexOf("2;BHH", StringComparison.Ordinal);
        byte[] both = [.. Gzip(Encoding.UTF8.GetBytes(Nordic[..at])), .. Gzip(Encoding.UTF8.GetBytes(Nordic[at..]))];

        Assert.Equal("2 read: 2 accepted", ImportHistoryTests.Counts(await house.ImportFile(house.File("n.csv.gz", both), house.File("nordic.yaml", Profile))));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        await using var house = await EventHouse.Make();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.ImportFile("/no/such/file.csv"));

        Assert.Equal("import.no-file", refused.Refusal.Code);
    }

    [Fact]
    public void A_folder_is_its_files_in_order_and_a_pattern_those_that_match()
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-files-");
        try
        {
            foreach (var name in new[] { "b.csv", "a.CSV.gz", "c.ndjson", "notes.docx", ".hidden" }) File.WriteAllText(Path.Combine(folder.FullName, name), "");
            string[] Find(string named) => [.. ImportFiles.Find([Path.Combine(folder.FullName, named)]).Select(f => Path.GetFileName(f)!)];

            Assert.Equal(["a.CSV.gz", "b.csv", "c.ndjson"], Find(""));
            Assert.Equal(["b.csv"], Find("*.csv"));
            Assert.Equal(["b.csv"], Find("b.???"));
            Assert.Equal(["x.csv"], Find("x.csv"));
            Assert.Empty(Find("*.parquet"));
            Assert.Empty(ImportFiles.Find([Path.Combine(folder.FullName, "no-such-folder", "*.csv")]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task Refused(EventHouse house, string file, string? profile, string expected)
    {
        var run = await house.ImportFile(file, profile);

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains(expected, house.Why(run), StringComparison.Ordinal);
    }

    static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
