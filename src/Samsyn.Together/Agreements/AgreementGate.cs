using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Together.Gate;
using Samsyn.Together.Names;

namespace Samsyn.Together.Agreements;

/// <summary>Holds an agreement that is stored, or just typed, against the rules as they are today.</summary>
sealed class AgreementGate(SamsynDb db, GateRules rules, NameCheck names, TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>What the gate says of a text; persons' words count where it is the last version to the letter.</summary>
    /// <remarks>What all have signed is held against the rules of the day on which the last one signed.</remarks>
    public async Task<GateResult> Of(Agreement agreement, AgreementText text, OrganisationTree tree, CancellationToken cancel)
    {
        var number = agreement.PresentEdition;
        var hash = AgreementCanon.Hash(AgreementCanon.Write(text));
        var same = await db.Set<AgreementEdition>().AnyAsync(e => e.AgreementId == agreement.Id && e.Number == number && e.Hash == hash, cancel);
        var said = same ? await Said(agreement, cancel) : [];
        var day = same && agreement.SignedEdition == number && agreement.SignedAtUtc is { } signed ? DateOnly.FromDateTime(signed) : Today;
        return GateJudge.Judge(await Facts(text, day, agreement.ChallengeId, tree, cancel), rules.Rules, [.. said.Select(s => s.AsSaid)], day);
    }

    /// <summary>What the gate says of a text that is not stored yet.</summary>
    public async Task<GateResult> Of(AgreementText text, Guid? challenge, OrganisationTree tree, CancellationToken cancel) =>
        GateJudge.Judge(await Facts(text, Today, challenge, tree, cancel), rules.Rules, [], Today);

    /// <summary>What officers said of the present version, the first first.</summary>
    public async Task<IReadOnlyList<AgreementSaid>> Said(Agreement agreement, CancellationToken cancel)
    {
        var number = agreement.PresentEdition;
        return await db.Set<AgreementSaid>().AsNoTracking().Where(s => s.AgreementId == agreement.Id && s.Edition == number).OrderBy(s => s.AtUtc).ThenBy(s => s.Id).ToListAsync(cancel);
    }

    async Task<GateFacts> Facts(AgreementText text, DateOnly signed, Guid? challenge, OrganisationTree tree, CancellationToken cancel)
    {
        var found = await names.Of(string.Join("\n.\n", text.Texts.Values), challenge, tree, cancel);
        return AgreementFacts.Of(text, signed, [.. found.Where(n => n.Stops).Select(n => n.Name)], tree);
    }
}
