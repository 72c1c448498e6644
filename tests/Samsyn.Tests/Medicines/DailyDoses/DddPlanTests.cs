using System.Globalization;
using CsCheck;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.DailyDoses;

public sealed class DddPlanTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly AdministrationRoutes Routes = AdministrationRoutes.Load();

    static DddFile File(params string[] lines) => DddCsv.Read("atc,route,ddd,unit,valid_from,valid_to\n" + string.Join('\n', lines), null, Units, Routes);

    static string Told(DddLine l) => string.Create(CultureInfo.InvariantCulture, $"{l.Atc} {l.Amount} {l.ValidFrom:yyyy-MM-dd}..{l.ValidTo:yyyy-MM-dd}");

    /// <summary>What is stored after the files were taken one after the other.</summary>
    static List<DddLine> After(params DddFile[] files)
    {
        var stored = new List<DddLine>();
        foreach (var file in files) Take(stored, DddPlan.Make(stored, file));
        return [.. stored.OrderBy(l => l.Atc, StringComparer.Ordinal).ThenBy(l => l.ValidFrom ?? DateOnly.MinValue)];
    }

    static void Take(List<DddLine> stored, DddPlan plan)
    {
        foreach (var change in plan.Changed) stored[stored.IndexOf(change.Before)] = change.After;
        stored.AddRange(plan.Added);
    }

    [Fact]
    public void A_new_version_ends_the_one_before_it() =>
        Assert.Equal(["J01CA04 1 ..2018-12-31", "J01CA04 1.5 2019-01-01.."], After(File("J01CA04,O,1,g,,"), File("J01CA04,O,1.5,g,2019-01-01,")).Select(Told));

    [Fact]
    public void An_older_version_that_comes_later_ends_where_the_newer_begins() =>
        Assert.Equal(["J01CA04 1 ..2018-12-31", "J01CA04 1.5 2019-01-01.."], After(File("J01CA04,O,1.5,g,2019-01-01,"), File("J01CA04,O,1,g,,")).Select(Told));

    [Fact]
    public void Several_versions_may_stand_in_one_file_in_any_order() =>
        Assert.Equal(["J01CA04 1 ..2018-12-31", "J01CA04 1.5 2019-01-01..2025-12-31", "J01CA04 2 2026-01-01.."],
            After(File("J01CA04,O,2,g,2026-01-01,", "J01CA04,O,1,g,,", "J01CA04,O,1.5,g,2019-01-01,")).Select(Told));

    [Fact]
    public void The_same_DDD_next_year_is_no_new_version() =>
        Assert.Equal(1, DddPlan.Make(After(File("J01CA04,O,1.5,g,2019-01-01,")), File("J01CA04,O,1.5,g,2026-01-01,")).Unchanged);

    [Fact]
    public void A_line_of_the_same_first_day_corrects_the_version()
    {
        var stored = After(File("J01CA04,O,15,g,2019-01-01,"));
        var plan = DddPlan.Make(stored, File("J01CA04,O,1.5,g,2019-01-01,"));

        Assert.Equal((15m, 1.5m, 0), (plan.Changed.Single().Before.Amount!.Value, plan.Changed.Single().After.Amount!.Value, plan.Added.Count));
    }

    [Fact]
    public void A_whole_index_ends_what_it_lacks_and_a_part_of_one_does_not()
    {
        var stored = After(File("J01CA04,O,1.5,g,,", "J02AC01,O,0.2,g,,"));

        Assert.Empty(DddPlan.Make(stored, File("J01CA04,O,1.5,g,2026-01-01,")).Changed);
        Assert.Equal("J02AC01 0.2 ..2025-12-31", Told(DddPlan.Make(stored, File("J01CA04,O,1.5,g,2026-01-01,"), new(2026, 1, 1)).Changed.Single().After));
    }

    [Fact]
    public void The_same_line_twice_is_refused_unless_a_note_tells_them_apart()
    {
        var problem = Assert.Single(DddPlan.Make([], File("J01CA04,O,1.5,g,,", "J01CA04,o,2,g,,")).Problems);
        Assert.Equal((3, "2"), (problem.Line, problem.Holes[1]));
        Assert.Empty(DddPlan.Make([], DddCsv.Read("atc,route,ddd,unit,note\nN05AF01,P,4,mg,depot\nN05AF01,P,6,mg,", null, Units, Routes)).Problems);
    }

    [Fact]
    public void However_versions_come_in_no_day_has_two_and_taking_them_again_changes_nothing() =>
        Gen.Select(Gen.Int[2015, 2026], Gen.Int[1, 4]).Array[1, 8].Sample(drawn =>
        {
            var files = drawn.Select(d => File(string.Create(CultureInfo.InvariantCulture, $"J01CA04,O,{d.Item2},g,{d.Item1}-01-01,"))).ToArray();
            var stored = After(files);
            for (var year = 2015; year <= 2027; year++)
                if (stored.Count(l => !(l.ValidFrom > new DateOnly(year, 6, 1)) && !(l.ValidTo < new DateOnly(year, 6, 1))) > 1) return false;
            var again = DddPlan.Make(stored, files[^1]);
            return again.Added.Count + again.Changed.Count == 0;
        });
}
