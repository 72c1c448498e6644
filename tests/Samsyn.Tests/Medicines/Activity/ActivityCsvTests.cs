using Samsyn.Medicines.Activity;

namespace Samsyn.Tests.Medicines.Activity;

public sealed class ActivityCsvTests
{
    [Fact]
    public void A_line_for_each_figure_is_read()
    {
        var file = ActivityCsv.Read("""
            organisation,month,kind,value
            AHH-MED,2025-01,bed-days,310
            AHH-MED,2025-01,admissions,62.5
            AHH-MED,2025-02,Bed_days,0
            """);

        Assert.Equal(["2 AHH-MED 2025-01 BedDays 310", "3 AHH-MED 2025-01 Admissions 62.5", "4 AHH-MED 2025-02 BedDays 0"], Said(file));
    }

    [Fact]
    public void A_column_for_each_kind_is_read_and_an_empty_cell_says_nothing()
    {
        var file = ActivityCsv.Read("""
            Organisation;Month;Bed days;Discharges;Population
            AHH-MED;2025-01;310,5;62;
            NORD;202501;;NA;300000
            AHH-MED;2025-02-01;0;missing;

            """);

        Assert.Equal(
            [
                "2 AHH-MED 2025-01 BedDays 310.5", "2 AHH-MED 2025-01 Discharges 62", "3 NORD 2025-01 Population 300000",
                "4 AHH-MED 2025-02 BedDays 0", "4 AHH-MED 2025-02 Discharges missing",
            ], Said(file));
    }

    [Fact]
    public void Tabs_and_a_mark_at_the_beginning_are_understood() =>
        Assert.Equal(["2 A 2025-01 BedDays 7"], Said(ActivityCsv.Read("\uFEFForganisation\tmonth\tkind\tvalue\r\nA\t2025-01\tbed days\t7\r\n")));

    [Theory]
    [InlineData("", "1 organisation empty-file")]
    [InlineData("organisation,month,beddays\n", "1 beddays unknown-column|1 kind no-column|1 value no-column")]
    [InlineData("organisation,month,month,bed_days\n", "1 month column-twice")]
    [InlineData("month,bed_days\n", "1 organisation no-column")]
    [InlineData("organisation,month,value\n", "1 kind no-column")]
    [InlineData("organisation,month,kind,value,bed_days\n", "1 kind two-layouts")]
    public void A_header_that_cannot_be_is_told(string text, string problems) => Assert.Equal(problems, Problems(text));

    [Theory]
    [InlineData(",2025-01,bed-days,1", "2 organisation no-organisation")]
    [InlineData("A,January,bed-days,1", "2 month month")]
    [InlineData("A,2025-13,bed-days,1", "2 month month")]
    [InlineData("A,2025-01-15,bed-days,1", "2 month month")]
    [InlineData("A,2025-01,beds,1", "2 kind kind")]
    [InlineData("A,2025-01,bed-days,much", "2 value number")]
    [InlineData("A,2025-01,bed-days,-1", "2 value negative")]
    [InlineData("A,2025-01,bed-days,1.234", "2 value ambiguous")]
    [InlineData("A,2025-01,bed-days,1,5", "2 organisation too-many-cells")]
    [InlineData("A,,beds,-1", "2 month month|2 kind kind|2 value negative")]
    public void Every_fault_of_a_line_is_told_with_its_place(string line, string problems) =>
        Assert.Equal(problems, Problems($"organisation,month,kind,value\n{line}\nB,2025-01,bed-days,2\n"));

    [Theory]
    [InlineData("\"A,2025-01,bed-days,1\nB,2025-01,bed-days,2\n", "2 organisation open-quote")]
    [InlineData("A,2025-01,\"bed-days,1\n\"B\",2025-01,bed-days,2\n", "2 kind open-quote")]
    public void A_quote_that_is_never_closed_swallows_no_lines(string lines, string problem) =>
        Assert.Equal(problem, Problems("organisation,month,kind,value\n" + lines));

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_not_read() => Assert.Null(ActivityCsv.Text([.. "organisation\n"u8, 0xE5, (byte)'b', (byte)'y']));

    static IEnumerable<string> Said(ActivityFile file)
    {
        Assert.Empty(file.Problems);
        return file.Lines.Select(l => FormattableString.Invariant($"{l.Line} {l.Organisation} {l.Month} {l.Kind} {(l.Value is { } v ? v : "missing")}"));
    }

    static string Problems(string text) => string.Join('|', ActivityCsv.Read(text).Problems.Select(p => $"{p.Line} {p.Column} {p.Reason}"));
}
