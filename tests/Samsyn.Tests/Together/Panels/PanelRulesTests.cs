using Samsyn.Together.Panels;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Panels;

/// <summary>What a trial asks, what matters to whom, and when a review is done.</summary>
public sealed class PanelRulesTests
{
    static readonly Guid Panel = Guid.CreateVersion7();

    [Fact]
    public void The_burden_of_one_patient_is_each_visit_as_often_as_it_is_made()
    {
        PanelVisit[] visits =
        [
            new() { PanelId = Panel, Name = "Screening", Place = 0, Times = 1, Procedures = "Blood sample\nECG\n\n", Minutes = 180, TravelMinutes = 60, TravelKilometres = 40 },
            new() { PanelId = Panel, Name = "Every month", Place = 1, Times = 6, Procedures = "Blood sample", Minutes = 90, TravelMinutes = 60, TravelKilometres = 40 },
        ];

        var burden = Burden.Of(visits);

        Assert.Equal(new Burden(7, 2 + 6 * 1, 180 + 6 * 90, 7 * 60, 7 * 40), burden);
        Assert.Equal((180 + 6 * 90 + 7 * 60) / 60m, burden.Hours);
    }

    [Fact]
    public void What_matters_most_to_patients_comes_first_and_others_do_not_outvote_them()
    {
        var (a, b, doctor) = (Member(Side.Patient), Member(Side.Patient), Member(Side.Professional));
        var (pressure, work) = (Outcome("Blood pressure", 0, OutcomeUse.Primary, (a, 4), (b, 5), (doctor, 9)), Outcome("To work as before", 1, OutcomeUse.NotMeasured, (a, 9), (b, 7), (doctor, 2)));

        var rated = RatedOutcome.Of([pressure, work, Outcome("Weight", 2, OutcomeUse.Secondary)], [a, b, doctor]);

        Assert.Equal(["To work as before", "Blood pressure", "Weight"], rated.Select(r => r.Outcome.Name));
        Assert.Equal([(8m, 2), (4.5m, 2), (null, 0)], rated.Select(r => (r.Patients, r.PatientsCount)));
        Assert.Equal([2m, 9m, null], rated.Select(r => r.Others));
        Assert.Equal([true, false, false], rated.Select(r => r.IsMissed));
    }

    [Theory]
    [InlineData(null, CommentOn.Whole, "Yes", "panel.answer-missing")]
    [InlineData(CommentOutcome.NotChanged, CommentOn.Passage, " ", "panel.why-missing")]
    [InlineData(CommentOutcome.NotChanged, CommentOn.Passage, "The law says so", null)]
    [InlineData(CommentOutcome.Changed, CommentOn.Burden, "", "panel.what-missing")]
    // Of a passage the new text is shown
    [InlineData(CommentOutcome.Changed, CommentOn.Passage, "", null)]
    public void An_answer_says_what_was_changed_or_why_not(CommentOutcome? outcome, CommentOn on, string answer, string? code) => Assert.Equal(code, PanelRules.RefusedAnswer(outcome, on, answer)?.Code);

    [Theory]
    [InlineData(1, "We have changed much", "panel.unanswered")]
    [InlineData(0, "", "panel.closing-missing")]
    [InlineData(0, "We have changed much", null)]
    public void A_review_is_closed_when_every_comment_is_answered(int waiting, string with, string? code) => Assert.Equal(code, PanelRules.RefusedClosing(new(3, 2, waiting), with)?.Code);

    [Fact]
    public void What_is_missing_is_said_at_its_field_and_payment_must_be_told() =>
        Assert.Equal(["Title", "Payment", "NeededBy", "Patients"], PanelRules.Wrong(new() { Patients = 0 }).Select(w => w.Field));

    [Theory]
    [InlineData(0, 60, 0, 0, false)]
    [InlineData(1, 60, -1, 0, false)]
    [InlineData(1, 6001, 0, 0, false)]
    [InlineData(1, 60, 0, 10_001, false)]
    [InlineData(500, 6000, 6000, 10_000, true)]
    public void A_visit_has_numbers_that_somebody_can_mean(int times, int minutes, int travel, int km, bool fits) =>
        Assert.Equal(fits, PanelRules.Refused(new PanelVisit { PanelId = Panel, Name = "Visit", Place = 0, Times = times, Minutes = minutes, TravelMinutes = travel, TravelKilometres = km }) is null);

    static PanelMember Member(Side side) => new() { PanelId = Panel, PersonId = Guid.CreateVersion7(), Called = $"{side}", Side = side, State = ParticipantState.In, InvitedOn = default };

    static PanelOutcome Outcome(string name, int place, OutcomeUse use, params (PanelMember Member, int Weight)[] ratings)
    {
        var outcome = new PanelOutcome { PanelId = Panel, Name = name, Place = place, Use = use };
        outcome.Ratings.AddRange(ratings.Select(r => new OutcomeRating { OutcomeId = outcome.Id, MemberId = r.Member.Id, Weight = r.Weight }));
        return outcome;
    }
}
