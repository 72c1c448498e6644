using Samsyn.Kernel.Content;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class RefreshPlanTests
{
    static readonly Period Window = new(new(2025, 1), new(2025, 12));

    [Fact]
    public void Sixty_months_are_kept_to_the_last_with_a_delivery_that_is_not_in_the_future() =>
        Assert.Equal(new Period(new(2020, 11), new(2025, 10)), RefreshPlan.Window([new(2015, 1), new(2025, 10), new(2031, 1)], new(2025, 11)));

    [Fact]
    public void Fewer_months_are_kept_when_no_more_were_delivered() =>
        Assert.Equal(new Period(new(2025, 3), new(2025, 4)), RefreshPlan.Window([new(2025, 3), new(2025, 4)], new(2025, 11)));

    [Fact]
    public void Without_any_delivery_there_is_nothing_to_keep() => Assert.Null(RefreshPlan.Window([], new(2025, 11)));

    [Fact]
    public void A_measure_that_is_new_or_was_changed_is_computed_for_all_months_and_the_others_only_for_those_an_import_touched()
    {
        var work = Plan([Measure("new"), Measure("changed"), Measure("same")], [Computed("changed", definition: "before"), Computed("same")], touched: [new(2025, 4), new(2019, 1)]);

        Assert.Equal(["new changed: 12", "same: 2025-04"], work.Select(Said));
    }

    [Fact]
    public void A_month_that_looks_at_those_around_it_is_computed_when_they_were_touched()
    {
        var courses = Measure("same") with { Numerator = new() { Quantity = MeasureQuantity.Courses, Events = new([new()], []) } };
        var changed = Measure("same") with { Numerator = new() { Quantity = MeasureQuantity.ChangedPersons, Events = new([new()], []) } };

        Assert.Equal(["same: 2025-03 2025-04 2025-05"], Plan([courses], [Computed("same")], touched: [new(2025, 4)]).Select(Said));
        Assert.Equal(["same: 2025-10 2025-11 2025-12"], Plan([changed], [Computed("same")], touched: [new(2025, 10)]).Select(Said));
    }

    [Fact]
    public void Months_that_were_not_kept_so_far_are_computed_as_well() =>
        Assert.Equal(["same: 2025-11 2025-12"], Plan([Measure("same")], [Computed("same", last: 202510)], touched: []).Select(Said));

    [Fact]
    public void When_organisations_have_moved_all_is_computed_anew() =>
        Assert.Equal(["same: 12"], Plan([Measure("same")], [Computed("same", places: "before")], touched: []).Select(Said));

    [Fact]
    public void Nothing_is_computed_when_nothing_changed() => Assert.Empty(Plan([Measure("same")], [Computed("same")], touched: []));

    [Fact]
    public void Months_are_asked_for_in_pieces_of_a_year_and_not_over_a_gap() =>
        Assert.Equal(["2024-01–2024-12", "2025-01–2025-02", "2025-06–2025-06"],
            RefreshPlan.Runs([.. new Period(new(2024, 1), new(2025, 2)).Months(), new(2025, 6)]).Select(p => $"{p.From}–{p.To}"));

    [Fact]
    public void A_new_name_changes_no_numbers_and_another_scale_does()
    {
        var measure = Measure("a");

        Assert.Equal(MeasureStamp.Of(measure, "", ""), MeasureStamp.Of(measure with { Name = new("Another") }, "", ""));
        Assert.NotEqual(MeasureStamp.Of(measure, "", ""), MeasureStamp.Of(measure with { Per = 100 }, "", ""));
    }

    static IReadOnlyList<RefreshWork> Plan(MeasureDefinition[] measures, MeasureComputation[] known, Month[] touched) =>
        RefreshPlan.Of(measures, measures.ToDictionary(m => m.Code, _ => "now"), known.ToDictionary(c => c.Measure), "here", Window, _ => touched);

    static MeasureDefinition Measure(string code) => new() { Code = code, Name = new LocalText(code), Numerator = new() { Constant = 1 } };

    static MeasureComputation Computed(string code, string definition = "now", string places = "here", int last = 202512) =>
        new() { Measure = code, Definition = definition, Places = places, Import = 7, FirstMonth = 202501, LastMonth = last, ComputedAtUtc = default };

    static string Said(RefreshWork work) => $"{string.Join(' ', work.Measures.Select(m => m.Code))}: {(work.Months.Count > 3 ? $"{work.Months.Count}" : string.Join(' ', work.Months))}";
}
