using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Together.Challenges;
using Samsyn.Together.Gate;

namespace Samsyn.Together.Agreements;

/// <summary>All agreements that were signed, and their outcomes, for everybody: page, JSON and CSV read here.</summary>
sealed class PublicAgreements(SamsynDb db, GateRules rules, AgreementGate gate)
{
    /// <summary>What was signed last first.</summary>
    public async Task<IReadOnlyList<PublicAgreement>> All(CancellationToken cancel) => await Of(db.Set<Agreement>().Where(a => a.SignedEdition != null), cancel);

    /// <returns>Null: there is none, or not all have signed it.</returns>
    public async Task<PublicAgreement?> One(Guid id, CancellationToken cancel) => await Of(db.Set<Agreement>().Where(a => a.Id == id && a.SignedEdition != null), cancel) is [var one] ? one : null;

    async Task<IReadOnlyList<PublicAgreement>> Of(IQueryable<Agreement> agreements, CancellationToken cancel)
    {
        var found = await agreements.AsNoTracking().IgnoreAutoIncludes().OrderByDescending(a => a.SignedAtUtc).ThenBy(a => a.Id)
            .Join(db.Set<AgreementEdition>(), a => new { a.Id, Number = a.SignedEdition!.Value }, e => new { Id = e.AgreementId, e.Number }, (agreement, edition) => new { agreement, edition })
            .ToListAsync(cancel);
        var ids = found.Select(f => f.agreement.Id).ToList();
        var signatures = (await db.Set<AgreementSignature>().AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.AgreementId)).ToListAsync(cancel)).ToLookup(s => (s.AgreementId, s.Edition));
        return [.. found.OrderByDescending(f => f.agreement.SignedAtUtc).ThenBy(f => f.agreement.Id).Select(f => Of(f.agreement, f.edition, [.. signatures[(f.agreement.Id, f.edition.Number)]]))];
    }

    PublicAgreement Of(Agreement agreement, AgreementEdition edition, IReadOnlyList<AgreementSignature> signatures)
    {
        var text = AgreementCanon.Read(edition.Text);
        DateOnly? SignedFor(AgreementParty party) => signatures.FirstOrDefault(s => s.PersonId == party.Signer) is { } s ? DateOnly.FromDateTime(s.AtUtc) : null;
        return new()
        {
            Id = agreement.Id, Version = edition.Number, Title = text.Title, Language = text.Language, State = ChallengeWords.Word(agreement.PublicOn(gate.Today)), Purpose = text["purpose"],
            Benefit = text["benefit"], Summary = text["summary"], Evaluation = text["evaluation"], Contact = text["contact"], Currency = text.Currency, Value = text.Value.Major,
            Parties = [.. text.Parties.Select(p => new PublicParty(p.Kind, p.Country, p.Name, p.Unit, p.Money / 100m, p.Material, p.Time, p.Value / 100m, p.SignerTitle, SignedFor(p)))],
            Start = agreement.StartsOn, End = agreement.EndsOn, SignedOn = agreement.SignedAtUtc is { } at ? DateOnly.FromDateTime(at) : null, AbroadNotified = Told(text, "abroad-on"),
            Outcome = agreement.Outcome, OutcomeTold = agreement.OutcomeAtUtc is { } told ? DateOnly.FromDateTime(told) : null, Hash = edition.Hash,
        };
    }

    /// <summary>A day that some rule lets the public page tell for so long only.</summary>
    DateOnly? Told(AgreementText text, string field)
    {
        if (text.Day(field) is not { } day) return null;
        var months = rules.Rules.Where(r => r.HoldsIn(text.Countries) && r.ToldFor.ContainsKey(field)).Select(r => r.ToldFor[field]).DefaultIfEmpty(int.MaxValue).Min();
        return months == int.MaxValue || gate.Today <= day.AddMonths(months) ? day : null;
    }
}
