using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.Together.Agreements;

/// <summary>Finds the people who sign, and whether each can sign for the party.</summary>
sealed class AgreementSigners(SamsynDb db)
{
    /// <summary>By e-mail address as typed; those that nobody has are not among them.</summary>
    public async Task<IReadOnlyDictionary<string, (Guid Id, string Name)>> Find(IEnumerable<string> emails, CancellationToken cancel)
    {
        var wanted = emails.Where(e => e.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(e => e.ToUpperInvariant(), e => e);
        var keys = wanted.Keys.ToList();
        var people = await db.Users.AsNoTracking().Where(p => keys.Contains(p.NormalizedEmail!)).Select(p => new { p.Id, p.Name, p.NormalizedEmail }).ToListAsync(cancel);
        return people.ToDictionary(p => wanted[p.NormalizedEmail!], p => (p.Id, p.Name), StringComparer.OrdinalIgnoreCase);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> EmailsOf(AgreementText text, CancellationToken cancel)
    {
        var ids = text.Parties.Select(p => p.Signer).OfType<Guid>().ToList();
        return await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Email ?? "", cancel);
    }

    /// <summary>The first party whose signatory holds no role there; null: all can sign.</summary>
    public async Task<AgreementParty?> WhoCannot(AgreementText text, OrganisationTree tree, CancellationToken cancel)
    {
        var ids = text.Parties.Select(p => p.Signer).OfType<Guid>().ToList();
        var grants = await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.PersonId)).ToListAsync(cancel);
        return text.Parties.FirstOrDefault(p => p.Signer is { } signer && !SignerRules.May(p, [.. grants.Where(g => g.PersonId == signer)], tree));
    }
}
