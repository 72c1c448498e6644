using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>Counts who takes part where, level by phase, among the initiatives that the reader may see: one question, whatever the year.</summary>
sealed class PartnershipCells(SamsynDb db, Access access)
{
    /// <summary>Who took part on any day from one to another.</summary>
    public async Task<IReadOnlyList<PartnershipCell>> Of(Actor reader, OrganisationTree tree, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var seen = db.Set<Initiative>().Where(InitiativeReach.Of(reader, access, tree).Seen).Select(i => i.Id);
        return await db.Set<TakingPart>().Where(t => t.IsAgreed && t.From <= to && (t.To == null || t.To >= from) && seen.Contains(t.InitiativeId))
            .GroupBy(t => new { t.Level, t.Phase })
            .Select(g => new PartnershipCell(g.Key.Level, g.Key.Phase,
                g.Select(t => t.InitiativeId).Distinct().Count(),
                g.Where(t => t.Side == Side.Patient && t.Say >= Says.LeastContribution).Select(t => t.InitiativeId).Distinct().Count(),
                g.Max(t => t.Side == Side.Patient ? (Say?)t.Say : null)))
            .ToListAsync(cancel);
    }
}
