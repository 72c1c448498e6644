using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>A measure told by medicines or by persons: ratios of sums in each part, and no few persons shown.</summary>
public sealed class MeasurePartsTests
{
    const string ByVein = """
        kind        month    atc      route        ddd  person  age  sex
        administer  2025-01  J01CR05  intravenous  30   a       70   F
        administer  2025-02  J01CR05  oral         10   b       70   F
        administer  2025-02  J01CR05  intravenous  10   c       50   M
        administer  2025-01  J01CA08  oral         50   d       50   F
        administer  2025-01  N02BE01  oral         99   e       50   F
        """;

    [Fact]
    public async Task A_share_is_told_by_ATC_level_as_a_ratio_of_sums() =>
        Assert.Equal(["J01CA 0 of 50 = 0", "J01CR 40 of 50 = 80"], await Rows("antibiotics-iv-share", "atc4", ByVein));

    [Fact]
    public async Task Parts_go_with_a_level_and_a_time() =>
        Assert.Equal(["2025-01 J01CA 0 of 50 = 0", "2025-01 J01CR 30 of 30 = 100", "2025-02 J01CR 10 of 20 = 50"], await Rows("antibiotics-iv-share", "month,atc4", ByVein));

    [Fact]
    public async Task By_age_and_sex_what_events_do_not_say_stands_for_itself()
    {
        Assert.Equal([" 0 of 7 = 0", "40-64 10 of 60 = 16.67", "65-74 30 of 40 = 75"],
            await Rows("antibiotics-iv-share", "age", ByVein + "\nadminister  2025-01  J01CA08  oral  7  .  .  ."));
        Assert.Equal(["F 30 of 90 = 33.33", "M 10 of 10 = 100"], await Rows("antibiotics-iv-share", "sex", ByVein));
    }

    [Fact]
    public async Task Bed_days_belong_to_all_medicines_alike_and_the_groups_add_up() =>
        Assert.Equal(["J01CA 50 of 200 = 25", "J01CR 30 of 200 = 15"], await Rows("antibiotics-ddd-per-100-bed-days", "atc4", ByVein, bedDays: 200));

    [Theory]
    [InlineData("antibiotics-ddd-per-100-bed-days", "age", "measure.by-activity")]
    [InlineData("antibiotics-ddd-per-100-bed-days", "atc4", null)]
    [InlineData("polypharmacy-5", "atc2", "measure.by-whole")]
    [InlineData("polypharmacy-5", "age", null)]
    [InlineData("opioid-with-benzodiazepine", "indication", "measure.by-whole")]
    public void What_says_nothing_is_refused(string measure, string part, string? refusal)
    {
        using var shelf = new MeasureShelf();

        Assert.Equal(refusal, MeasurePart.Find(part)!.Refuses(shelf.Folder.Catalogue.Find(measure)!)?.Code);
    }

    [Fact]
    public async Task A_part_of_few_persons_is_hidden_and_so_is_the_next_smallest_that_would_tell_it() =>
        Assert.Equal(["18-39 hidden", "40-64 hidden", "65-74 0 of 9 = 0"], await Rows("antibiotics-iv-share", "age", Persons((30, 2), (50, 6), (70, 9)), sees: false));

    [Fact]
    public async Task What_is_of_enough_persons_is_shown() =>
        Assert.Equal(["18-39 0 of 5 = 0", "40-64 0 of 6 = 0"], await Rows("antibiotics-iv-share", "age", Persons((30, 5), (50, 6)), sees: false));

    [Fact]
    public async Task One_person_with_many_doses_is_hidden_though_the_doses_are_many() =>
        Assert.Equal(["F hidden", "M hidden"], await Rows("antibiotics-iv-share", "sex", ByVein, sees: false));

    [Fact]
    public async Task Each_month_is_judged_by_itself_and_a_longer_time_is_of_the_months_shown()
    {
        var events = Persons((30, 5), (50, 6)) + "\n" + string.Join('\n', Persons((31, 3), (51, 7)).Split('\n').Skip(1)).Replace("2025-01", "2025-02");

        // 3 in February are hidden, and with them the 7; both together are of January alone
        Assert.Equal(["2025-01 18-39 0 of 5 = 0", "2025-01 40-64 0 of 6 = 0", "2025-02 18-39 hidden", "2025-02 40-64 hidden"], await Rows("antibiotics-iv-share", "month,age", events, sees: false));
        Assert.Equal(["18-39 0 of 5 = 0", "40-64 0 of 6 = 0"], await Rows("antibiotics-iv-share", "age", events, sees: false));
        Assert.Equal(["18-39 0 of 8 = 0", "40-64 0 of 13 = 0"], await Rows("antibiotics-iv-share", "age", events));
    }

    [Theory]
    [InlineData("antibiotics-iv-share", "atc4", false, null)]
    [InlineData("antibiotics-iv-share", "age", true, null)]
    [InlineData("antibiotics-iv-share", "age", false, "measure.part-top")]
    [InlineData("polypharmacy-5", "sex", true, null)]
    [InlineData("glp1-share", "atc4", true, "measure.part-rows")]
    public void What_cannot_be_hidden_well_enough_is_only_for_those_who_may_see_rows(string measure, string part, bool isTop, string? refusal)
    {
        using var shelf = new MeasureShelf();

        Assert.Equal(refusal, MeasurePart.Find(part)!.RefusesToHide(shelf.Folder.Catalogue.Find(measure)!, isTop)?.Code);
    }

    [Theory, InlineData("month,atc4,age"), InlineData("atc6"), InlineData("atc4,sex")]
    public void Two_parts_or_an_unknown_one_cannot_be_read(string by) => Assert.Null(MeasureBy.Read(by));

    static string Persons(params (int Age, int Count)[] groups) => "kind  month  atc  route  ddd  person  age\n"
        + string.Join('\n', groups.SelectMany(g => Enumerable.Range(0, g.Count).Select(i => FormattableString.Invariant($"administer  2025-01  J01CA08  oral  1  p{g.Age}-{i}  {g.Age}"))));

    static async Task<IReadOnlyList<string>> Rows(string code, string by, string events, bool sees = true, int bedDays = 0)
    {
        using var shelf = new MeasureShelf();
        using var store = new ExampleEventStore(ExampleTable.Read(events).Events);
        var asked = MeasureBy.Read(by)!;
        var question = new MeasureQuestion(new(new(2025, 1), new(2025, bedDays > 0 ? 1 : 2)), new Dictionary<string, IReadOnlyList<string>> { ["A"] = ["A"] }) { Part = asked.Part };
        var book = new Samsyn.Medicines.Activity.ActivityBook(
            bedDays == 0 ? [] : [new() { Organisation = "A", Month = new(2025, 1), Kind = Samsyn.Medicines.Activity.ActivityKind.BedDays, Value = bedDays, ImportedAtUtc = default, FileName = "" }], OrganisationTree.Empty);
        var parts = new MeasureParts(new MeasureRun(store, DoseUnits.Load()), store);
        var rows = await parts.Rows(shelf.Folder.Catalogue.Find(code)!, asked, question, book, sees, TestContext.Current.CancellationToken);
        return [.. rows.Select(r => FormattableString.Invariant(
            $"{(r.Row.Time.Length > 0 ? r.Row.Time + " " : "")}{r.Row.Part} {(r.HiddenMonths > 0 && r.Row.Value is null ? "hidden" : $"{Short(r.Row.Numerator)} of {Short(r.Row.Denominator)} = {Short(r.Row.Value)}")}"))];
    }

    static string Short(decimal? value) => value?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "missing";
}
