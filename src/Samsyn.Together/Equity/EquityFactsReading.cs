using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;
using Samsyn.Together.Compensation;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Equity;

/// <summary>Counts what the record knows of the matters that rounds ask about.</summary>
sealed class EquityFactsReading(SamsynDb db)
{
    /// <summary>Of a round, on a day.</summary>
    public Task<EquityFacts> Of(EquityRound round, OrganisationTree tree, DateOnly on, CancellationToken cancel) => round.InitiativeId is { } id
        ? Of(db.Set<Initiative>().Where(i => i.Id == id), round.Phase, DateOnly.MinValue, on, cancel)
        : OfYear(tree.Find(round.OrganisationId)!, tree, on.AddYears(-1), on, cancel);

    /// <summary>Of those among some initiatives that were at work between two days.</summary>
    /// <param name="which">Those that the reader may see.</param>
    public Task<EquityFacts> Between(IQueryable<Initiative> which, DateOnly from, DateOnly to, CancellationToken cancel) =>
        Of(which.Where(i => i.BegunOn <= to && (i.EndedOn == null || i.EndedOn >= from)), null, from, to, cancel);

    /// <summary>At an organisation and below it. Only spaces open to all: what is stored here is shown to everybody.</summary>
    Task<EquityFacts> OfYear(Organisation place, OrganisationTree tree, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var within = tree.WithAllBelow(place).Select(o => o.Id).ToList();
        return Between(db.Set<Initiative>().Where(i => i.Space == SpaceMode.Open && EF.Parameter(within).Contains(i.OrganisationId)), from, to, cancel);
    }

    async Task<EquityFacts> Of(IQueryable<Initiative> which, Phase? phase, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var initiatives = which.AsNoTracking().IgnoreAutoIncludes();
        var ids = initiatives.Select(i => i.Id);
        // Each person once for a side; counted where they lie, however many they are
        var people = await db.Set<Participant>().AsNoTracking().IgnoreAutoIncludes().Where(p => ids.Contains(p.InitiativeId)
                && p.Takes.Any(t => t.IsAgreed && t.Say >= Says.LeastContribution && t.From <= to && (t.To == null || t.To >= from) && (phase == null || t.Phase == phase)))
            .GroupBy(p => p.Side == Side.Patient).Select(g => new
            {
                ArePatients = g.Key, Persons = g.Select(p => p.PersonId ?? p.Id).Distinct().Count(),
                Prepared = g.Where(p => p.PreparedOn != null && p.PreparedOn <= to).Select(p => p.PersonId ?? p.Id).Distinct().Count(),
            }).ToDictionaryAsync(p => p.ArePatients, p => (p.Persons, p.Prepared), cancel);
        var (patients, professionals) = (people.GetValueOrDefault(true), people.GetValueOrDefault(false));
        var (start, end) = (Utc(from), Utc(to < DateOnly.MaxValue ? to.AddDays(1) : to));
        var meetings = db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.InitiativeId) && m.StartsAtUtc >= start && m.StartsAtUtc < end);
        var chaired = await (from s in db.Set<MeetingSeat>()
                             where s.Duty == MeetingDuty.Chair
                             join m in meetings on s.MeetingId equals m.Id
                             group s.ParticipantId by m.InitiativeId into g
                             select new { Meetings = g.Count(), Chairs = g.Distinct().Count() }).ToListAsync(cancel);
        var paid = await db.Set<Claim>().AsNoTracking().Where(c => ids.Contains(c.InitiativeId) && c.PaidOn >= from && c.PaidOn <= to).ToListAsync(cancel);
        return new()
        {
            Patients = patients.Persons, PreparedPatients = patients.Prepared, Professionals = professionals.Persons, PreparedProfessionals = professionals.Prepared,
            Initiatives = await initiatives.CountAsync(cancel), WithPay = await initiatives.CountAsync(i => i.Budget.Any(b => b.Use == BudgetUse.PatientPay || b.Use == BudgetUse.PatientTravel), cancel),
            WithContact = await initiatives.CountAsync(i => i.Participants.Any(p => p.IsContact && p.State != ParticipantState.Declined), cancel),
            PaidWithinDays = paid.Select(c => c.ParticipantId).Distinct().Count() >= SmallNumbers.Threshold ? ClaimRules.MedianDays(paid) : null,
            Meetings = await meetings.CountAsync(cancel), MeetingsDrawn = chaired.Sum(c => c.Meetings), Chaired = chaired.Count(c => c.Meetings > 1), Rotating = chaired.Count(c => c is { Meetings: > 1, Chairs: > 1 }), Chairs = chaired.Sum(c => c.Chairs),
        };
    }

    static DateTime Utc(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
