using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class SignalPlanTests
{
    static readonly Organisation Region = new() { Code = "N", Name = "Region", Kind = OrganisationKind.Region };
    static readonly Organisation Hospital = Under(Region, "H", OrganisationKind.Hospital);
    static readonly Organisation Medicine = Under(Hospital, "H-MED", OrganisationKind.Department);
    static readonly Organisation Surgery = Under(Hospital, "H-SUR", OrganisationKind.Department);
    static readonly OrganisationTree Tree = new([Region, Hospital, Medicine, Surgery]);

    static Organisation Under(Organisation parent, string code, OrganisationKind kind) => new() { Code = code, Name = code, Kind = kind, ParentId = parent.Id };

    static FoundCause Found(Organisation place, string since, string way = "Up", string until = "2025-10")
    {
        Assert.True(Month.TryParse(since, out var from));
        Assert.True(Month.TryParse(until, out var to));
        return new("m", place, new(CauseKind.Step, Enum.Parse<Way>(way), from, to, 4.1, 6.3));
    }

    /// <summary>10 and 11 in turn in each department from January 2022, and so much more since March 2025; the hospital and the region are their sum.</summary>
    static Dictionary<string, Course> Courses(double medicine = 0, double surgery = 0)
    {
        static Course Of(double more, int departments) => new(SpcKind.I, 1, [.. new Period(new(2022, 1), new(2025, 10)).Months()
            .Select((m, i) => departments * (10 + i % 2) + (m >= new Month(2025, 3) ? more : 0)).Select((v, i) => new MonthlyValue(new Month(2022, 1).Plus(i), v, v, 1))]);
        return new() { ["H-MED"] = Of(medicine, 1), ["H-SUR"] = Of(surgery, 1), ["H"] = Of(medicine + surgery, 2), ["N"] = Of(medicine + surgery, 2) };
    }

    static IReadOnlyList<SharedCause> Shared(Dictionary<string, Course> courses, params FoundCause[] found) => SharedCause.Of(found, Tree, courses);

    [Fact]
    public void A_hospital_that_changed_because_of_one_department_is_named_and_not_told_apart()
    {
        var shared = Assert.Single(Shared(Courses(medicine: 6), Found(Region, "2025-04"), Found(Hospital, "2025-03"), Found(Medicine, "2025-03")));

        Assert.Equal(Medicine, shared.Told.Organisation);
        Assert.Equal(Region, shared.AlsoSeenAt);
    }

    [Fact]
    public void Departments_that_changed_together_are_told_once_at_their_hospital()
    {
        var shared = Assert.Single(Shared(Courses(6, 6), Found(Hospital, "2025-03"), Found(Medicine, "2025-03"), Found(Surgery, "2025-05")));

        Assert.Equal(Hospital, shared.Told.Organisation);
        Assert.Equal(2, shared.Below.Count);
    }

    [Fact]
    public void One_department_of_two_that_does_not_explain_its_hospital_is_told_with_it()
    {
        // Surgery has risen as well, though too little to be found by itself: without medicine the hospital still shows it
        var shared = Assert.Single(Shared(Courses(6, 6), Found(Hospital, "2025-03"), Found(Medicine, "2025-03")));

        Assert.Equal(Hospital, shared.Told.Organisation);
        Assert.Equal(Medicine, Assert.Single(shared.Below).Organisation);
    }

    [Fact]
    public void A_department_that_changed_twice_as_much_as_its_hospital_is_told_apart()
    {
        var large = new FoundCause("m", Medicine, new(CauseKind.Step, Way.Up, new(2025, 3), new(2025, 10), 3, 80));

        Assert.Equal([Medicine, Hospital], Shared(Courses(6, 6), Found(Hospital, "2025-03"), large).Select(s => s.Told.Organisation));
    }

    [Theory]
    [InlineData("2025-08", "Up")] // more than three months later
    [InlineData("2025-03", "Down")]
    public void What_happened_at_another_time_or_the_other_way_is_another_cause(string since, string way) =>
        Assert.Equal(2, Shared(Courses(6), Found(Hospital, "2025-03"), Found(Medicine, since, way)).Count);

    [Fact]
    public void Departments_whose_hospital_shows_nothing_are_told_each() =>
        Assert.Equal(2, Shared(Courses(6, 6), Found(Medicine, "2025-03"), Found(Surgery, "2025-03")).Count);

    [Theory]
    [InlineData("New")]
    [InlineData("Explained")]
    [InlineData("Closed")]
    public void A_cause_that_has_a_signal_gets_no_other_whatever_its_state(string state)
    {
        var signal = SignalsOf.Made("m", Medicine, Found(Medicine, "2025-03").Cause, Enum.Parse<SignalState>(state));
        var plan = SignalPlan.Of([signal], Shared(Courses(6), Found(Medicine, "2025-05", until: "2025-11")));

        Assert.Empty(plan.Create);
        Assert.Equal(signal, Assert.Single(plan.Continue).Signal);
    }

    [Fact]
    public void When_the_second_department_follows_there_is_still_one_signal()
    {
        List<Signal> signals = [];
        SignalsOf.Keep(signals, Shared(Courses(6), Found(Medicine, "2025-03"), Found(Hospital, "2025-03")));
        SignalsOf.Keep(signals, Shared(Courses(6, 6), Found(Medicine, "2025-03"), Found(Surgery, "2025-04"), Found(Hospital, "2025-03")));

        Assert.Equal(Medicine.Id, Assert.Single(signals).OrganisationId);
    }

    [Fact]
    public void A_later_change_the_same_way_is_a_new_signal()
    {
        var old = SignalsOf.Made("m", Medicine, Found(Medicine, "2024-03", until: "2024-06").Cause, SignalState.Closed);

        Assert.Single(SignalPlan.Of([old], Shared(Courses(6), Found(Medicine, "2025-08"))).Create);
    }

    [Theory]
    [InlineData("Lower", "Up", false)]
    [InlineData("Lower", "Down", true)]
    [InlineData("Higher", "Up", true)]
    [InlineData("Higher", "Down", false)]
    [InlineData("None", "Up", null)]
    public void Good_or_bad_follows_the_measures_direction(string direction, string way, bool? good) =>
        Assert.Equal(good, SignalPlan.IsGood(Enum.Parse<Direction>(direction), Enum.Parse<Way>(way)));
}
