using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Agreements;

namespace Samsyn.Together.Initiatives;

/// <summary>Finds the agreement that an initiative carries out, and the initiatives that carry out an agreement, as far as the reader may see them.</summary>
sealed class InitiativeAgreements(SamsynDb db, Access access, InitiativeDesk desk)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<InitiativeAgreement?> Under(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        await db.Set<Agreement>().AsNoTracking().Where(AgreementReach.Of(reader, access, tree).Seen).FirstOrDefaultAsync(a => a.Id == id, cancel) is { } found
            ? new(id, found.Title, found.OrganisationId, found.ChallengeId, found.On(desk.Today) is AgreementState.InForce) : null;

    /// <summary>The last begun first.</summary>
    public async Task<IReadOnlyList<InitiativeLink>> CarryingOut(Guid agreement, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var found = await db.Set<Initiative>().AsNoTracking().Where(i => i.AgreementId == agreement).Where(InitiativeReach.Of(reader, access, tree).Seen)
            .OrderByDescending(i => i.Id).ToListAsync(cancel);
        return [.. found.Select(i => new InitiativeLink(i.Id, i.Title, i.Phase, i.IsEnded))];
    }
}

/// <summary>What an initiative needs to know of its agreement.</summary>
/// <param name="OrganisationId">The organisation of care that it is with.</param>
/// <param name="ChallengeId">The challenge that it carries on; null: none.</param>
sealed record InitiativeAgreement(Guid Id, string Title, Guid OrganisationId, Guid? ChallengeId, bool IsInForce);
