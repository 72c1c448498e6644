using Samsyn.Kernel.Organisations;
using Samsyn.Together.Compensation;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Demo;

/// <summary>What patients of the generated initiatives were paid for their meetings, where the budget has it: sooner from year to year. Pure.</summary>
static class DemoClaims
{
    /// <param name="meetings">Of the initiatives, with who came.</param>
    /// <param name="until">Nothing is paid after that day.</param>
    public static IEnumerable<Claim> Of(Random dice, IEnumerable<Initiative> initiatives, ILookup<Guid, Meeting> meetings, TariffList tariffs, OrganisationTree tree, DateOnly until)
    {
        foreach (var initiative in initiatives.Where(i => i.Budget.Any(b => b.Use is BudgetUse.PatientPay)))
        {
            if (tree.Find(initiative.OrganisationId) is not { } place || Tariff.For(tariffs.All, place, tree) is not { } tariff) continue;
            foreach (var meeting in meetings[initiative.Id])
                foreach (var participant in initiative.Participants.Where(p => p.Side is Side.Patient && meeting.Seats.Any(s => s.ParticipantId == p.Id)))
                    if (dice.Next(3) > 0 && One(dice, initiative, participant.Id, DateOnly.FromDateTime(meeting.StartsAtUtc), tariff, until) is { } claim) yield return claim;
        }
    }

    static Claim? One(Random dice, Initiative initiative, Guid participant, DateOnly day, Tariff tariff, DateOnly until)
    {
        var (claimed, years) = (day.AddDays(dice.Next(1, 6)), (until.DayNumber - day.DayNumber) / 365);
        var paid = claimed.AddDays(dice.Next(12, 40) + 14 * years);
        if (tariff.On(day) is not { } rate || paid > until) return null;
        var (hours, kilometres) = (dice.Next(3, 7) / 2m, (decimal)dice.Next(5, 80));
        return new()
        {
            InitiativeId = initiative.Id, ParticipantId = participant, Day = day, Hours = hours, Kilometres = kilometres, TotalMinor = ClaimRules.Total(rate, hours, kilometres, 0, 0, false), Currency = tariff.Currency.Code,
            Tariff = tariff.Code, RateFrom = rate.From, ClaimedOn = claimed, State = ClaimState.Paid, AnsweredById = initiative.MadeById, AnsweredOn = claimed.AddDays(dice.Next(1, 8)), PaidOn = paid,
        };
    }
}
