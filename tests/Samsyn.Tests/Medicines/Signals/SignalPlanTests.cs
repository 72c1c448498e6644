using Samsyn.Kernel.Organisations;
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

    [Fact]
    public void A_hospital_that_changed_because_of_one_department_is_named_and_not_told_apart()
    {
        var shared = Assert.Single(SharedCause.Of([Found(Region, "2025-04"), Found(Hospital, "2025-03"), Found(Medicine, "2025-03")], Tree));

        Assert.Equal(Medicine, shared.Told.Organisation);
        Assert.Equal(Region, shared.AlsoSeenAt);
    }

    [Fact]
    public void Departments_that_changed_together_are_told_once_at_their_hospital()
    {
        var shared = Assert.Single(SharedCause.Of([Found(Hospital, "2025-03"), Found(Medicine, "2025-03"), Found(Surgery, "2025-05")], Tree));

        Assert.Equal(Hospital, shared.Told.Organisation);
        Assert.Equal(2, shared.Below.Count);
    }

    [Theory]
    [InlineData("2025-08", "Up")] // more than three months later
    [InlineData("2025-03", "Down")]
    public void What_happened_at_another_time_or_the_other_way_is_another_cause(string since, string way) =>
        Assert.Equal(2, SharedCause.Of([Found(Hospital, "2025-03"), Found(Medicine, since, way)], Tree).Count);

    [Fact]
    public void Departments_whose_hospital_shows_nothing_are_told_each() =>
        Assert.Equal(2, SharedCause.Of([Found(Medicine, "2025-03"), Found(Surgery, "2025-03")], Tree).Count);

    [Theory]
    [InlineData("New")]
    [InlineData("Explained")]
    [InlineData("Closed")]
    public void A_cause_that_has_a_signal_gets_no_other_whatever_its_state(string state)
    {
        var signal = SignalsOf.Made("m", Medicine, Found(Medicine, "2025-03").Cause, Enum.Parse<SignalState>(state));
        var plan = SignalPlan.Of([signal], SharedCause.Of([Found(Medicine, "2025-05", until: "2025-11")], Tree));

        Assert.Empty(plan.Create);
        Assert.Equal(signal, Assert.Single(plan.Continue).Signal);
    }

    [Fact]
    public void When_the_second_department_follows_there_is_still_one_signal()
    {
        List<Signal> signals = [];
        SignalsOf.Keep(signals, SharedCause.Of([Found(Medicine, "2025-03"), Found(Hospital, "2025-03")], Tree));
        SignalsOf.Keep(signals, SharedCause.Of([Found(Medicine, "2025-03"), Found(Surgery, "2025-04"), Found(Hospital, "2025-03")], Tree));

        Assert.Equal(Medicine.Id, Assert.Single(signals).OrganisationId);
    }

    [Fact]
    public void A_later_change_the_same_way_is_a_new_signal()
    {
        var old = SignalsOf.Made("m", Medicine, Found(Medicine, "2024-03", until: "2024-06").Cause, SignalState.Closed);

        Assert.Single(SignalPlan.Of([old], SharedCause.Of([Found(Medicine, "2025-08")], Tree)).Create);
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
