using Samsyn.Tests.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Participation;

public sealed class ParticipationRulesTests
{
    static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void Another_say_ends_the_one_before_the_day_before_and_both_stay_in_the_history()
    {
        var patient = Made.At(Phase.Plan).Joins(Side.Patient, Say.Consulted, from: new(2026, 2, 1));

        ParticipationRules.Take(patient, Phase.Plan, Level.Meso, Say.DecidesTogether, March);

        Assert.Equal([(Say.Consulted, new DateOnly(2026, 2, 28)), (Say.DecidesTogether, (DateOnly?)null)], patient.Takes.Select(t => (t.Say, t.To)));
    }

    [Fact]
    public void A_slip_of_the_same_day_leaves_no_trace()
    {
        var patient = Made.At(Phase.Plan).Joins(Side.Patient, Say.Informed, from: March);

        ParticipationRules.Take(patient, Phase.Plan, Level.Meso, Say.TakesPart, March);

        Assert.Equal([Say.TakesPart], patient.Takes.Select(t => t.Say));
    }

    [Fact]
    public void Another_level_stands_beside_the_first()
    {
        var patient = Made.At(Phase.Plan).Joins(Side.Patient, from: new(2026, 2, 1));

        ParticipationRules.Take(patient, Phase.Plan, Level.Regional, Say.Leads, March);

        Assert.All(patient.Takes, t => Assert.Null(t.To));
        Assert.Equal([Level.Meso, Level.Regional], patient.Takes.Select(t => t.Level));
    }

    [Fact]
    public void Whoever_leaves_does_not_take_part_in_what_was_still_to_come()
    {
        var patient = Made.At(Phase.Plan).Joins(Side.Patient, from: new(2026, 2, 1));
        ParticipationRules.Take(patient, Phase.Evaluate, Level.Meso, Say.TakesPart, new(2026, 10, 1));

        ParticipationRules.Leave(patient, March);

        Assert.Equal([(Phase.Plan, (DateOnly?)March)], patient.Takes.Select(t => (t.Phase, t.To)));
        Assert.Equal(ParticipantState.Left, patient.State);
    }

    [Fact]
    public void Nothing_counts_before_somebody_has_said_yes()
    {
        var initiative = Made.At(Phase.Plan);
        var patient = initiative.Joins(Side.Patient);
        (patient.State, patient.Takes[0].IsAgreed) = (ParticipantState.Invited, false);
        Assert.Null(PatientsSince.Of(initiative));

        ParticipationRules.Answer(initiative, patient, takes: true, March);

        Assert.Equal(Phase.Plan, PatientsSince.Of(initiative));
        Assert.Equal(March, patient.Takes.Single().From);
    }

    [Fact]
    public void A_yes_that_comes_late_is_for_the_phase_that_has_been_reached()
    {
        var initiative = Made.At(Phase.Plan);
        var patient = initiative.Joins(Side.Patient, Say.DecidesTogether, Phase.Initiate);
        (patient.State, patient.Takes[0].IsAgreed, patient.Takes[0].To) = (ParticipantState.Invited, false, new(2026, 1, 31));

        ParticipationRules.Answer(initiative, patient, takes: true, March);

        Assert.Equal([(Phase.Plan, Say.DecidesTogether, March)], patient.Takes.Select(t => (t.Phase, t.Say, t.From)));
    }

    [Fact]
    public void Whoever_declines_is_counted_nowhere()
    {
        var initiative = Made.At(Phase.Plan);
        var patient = initiative.Joins(Side.Patient);
        (patient.State, patient.Takes[0].IsAgreed) = (ParticipantState.Invited, false);

        ParticipationRules.Answer(initiative, patient, takes: false, March);

        Assert.All(patient.Takes, t => Assert.False(t.IsAgreed));
        Assert.Null(PatientsSince.Of(initiative));
    }

    [Fact]
    public void Patients_come_in_with_the_first_phase_that_was_opened_and_in_which_they_are_more_than_informed()
    {
        var initiative = Made.At(Phase.Implement);
        initiative.Joins(Side.Professional, Say.Leads, Phase.Initiate);
        initiative.Joins(Side.Patient, Say.Informed, Phase.Initiate);
        initiative.Joins(Side.Patient, Say.TakesPart, Phase.Evaluate);
        Assert.Null(PatientsSince.Of(initiative));

        initiative.Joins(Side.Patient, Say.Consulted, Phase.Implement);

        Assert.Equal(Phase.Implement, PatientsSince.Of(initiative));
    }

    [Fact]
    public void A_phase_that_was_closed_is_history()
    {
        Assert.Equal("participation.phase-closed", ParticipationRules.Refused(Made.At(Phase.Plan), Phase.Initiate, March)?.Code);
        Assert.Equal("participation.from", ParticipationRules.Refused(Made.At(Phase.Plan), Phase.Plan, new(2025, 12, 31))?.Code);
        Assert.Null(ParticipationRules.Refused(Made.At(Phase.Plan), Phase.Evaluate, March));
    }

    [Fact]
    public void The_same_say_at_the_same_level_over_phases_is_read_as_one_stretch()
    {
        TakingPart Row(Phase phase, Level level, Say say, int month, int? end) => new()
        {
            InitiativeId = Guid.Empty, ParticipantId = Guid.Empty, Phase = phase, Level = level, Side = Side.Patient, Say = say, IsAgreed = true, From = new(2026, month, 1), To = end is { } m ? new(2026, m, 28) : null,
        };

        var stretches = TakenStretch.Of([Row(Phase.Implement, Level.Meso, Say.Leads, 5, null), Row(Phase.Plan, Level.Meso, Say.TakesPart, 3, 4), Row(Phase.Initiate, Level.Meso, Say.TakesPart, 1, 2), Row(Phase.Initiate, Level.Micro, Say.TakesPart, 1, 2)]);

        Assert.Equal(
        [
            new(Level.Micro, Say.TakesPart, Phase.Initiate, Phase.Initiate, new(2026, 1, 1), new(2026, 2, 28)),
            new(Level.Meso, Say.TakesPart, Phase.Initiate, Phase.Plan, new(2026, 1, 1), new(2026, 4, 28)),
            new(Level.Meso, Say.Leads, Phase.Implement, Phase.Implement, new(2026, 5, 1), null),
        ], stretches);
    }

    [Fact]
    public void Who_has_an_account_needs_no_helper() =>
        Assert.Equal("participation.helper-not-needed", ParticipationRules.Refused(new("Patient", Side.Patient, "a@x.example", "b@x.example", Phase.Plan, Level.Meso, Say.TakesPart, March))?.Code);
}
