using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;
using Samsyn.Together.Compensation;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Participation;
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
        var people = await db.Set<Participant>().AsNoTracking().IgnoreAutoIncludes().Where(p => ids.Contains(p.InitiativeId)
                && p.Takes.Any(t => t.IsAgreed && t.Say >= Says.LeastContribution && t.From <= to && (t.To == null || t.To >= from) && (phase == null || t.Phase == phase)))
            .Select(p => new { Key = p.PersonId ?? p.Id, p.Side, IsPrepared = p.PreparedOn != null && p.PreparedOn <= to }).ToListAsync(cancel);
        var persons = people.GroupBy(p => p.Key).Select(g => (Side: g.Min(p => EquitySides.Of(p.Side)), IsPrepared: g.Any(p => p.IsPrepared))).ToList();
        var work = await initiatives.Select(i => new
        {
            HasPay = i.Budget.Any(b => b.Use == BudgetUse.PatientPay || b.Use == BudgetUse.PatientTravel), HasContact = i.Participants.Any(p => p.IsContact && p.State != ParticipantState.Declined),
        }).ToListAsync(cancel);
        var paid = await db.Set<Claim>().AsNoTracking().Where(c => ids.Contains(c.InitiativeId) && c.PaidOn >= from && c.PaidOn <= to).ToListAsync(cancel);
        var (start, end) = (Utc(from), Utc(to < DateOnly.MaxValue ? to.AddDays(1) : to));
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.InitiativeId) && m.StartsAtUtc >= start && m.StartsAtUtc < end)
            .Select(m => new { m.InitiativeId, Chair = m.Seats.Where(s => s.Duty == MeetingDuty.Chair).Select(s => (Guid?)s.ParticipantId).FirstOrDefault() }).ToListAsync(cancel);
        var drawn = meetings.Where(m => m.Chair is not null).ToList();
        var chaired = drawn.GroupBy(m => m.InitiativeId).Where(g => g.Count() > 1).Select(g => g.Select(m => m.Chair).Distinct().Count()).ToList();
        return new()
        {
            Patients = persons.Count(p => p.Side is EquitySide.Patient), Professionals = persons.Count(p => p.Side is EquitySide.Professional),
            PreparedPatients = persons.Count(p => p is { Side: EquitySide.Patient, IsPrepared: true }), PreparedProfessionals = persons.Count(p => p is { Side: EquitySide.Professional, IsPrepared: true }),
            Initiatives = work.Count, WithPay = work.Count(w => w.HasPay), WithContact = work.Count(w => w.HasContact),
            PaidWithinDays = paid.Select(c => c.ParticipantId).Distinct().Count() >= SmallNumbers.Threshold ? ClaimRules.MedianDays(paid) : null,
            Meetings = meetings.Count, MeetingsDrawn = drawn.Count, Chaired = chaired.Count, Rotating = chaired.Count(c => c > 1), Chairs = drawn.Select(m => m.Chair).Distinct().Count(),
        };
    }

    static DateTime Utc(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
