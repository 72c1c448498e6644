using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Gate;

namespace Samsyn.Together.Agreements;

/// <summary>What people do with agreements: the one place where one moves, with its history, the audit trail, and whoever must be told.</summary>
sealed class AgreementDesk(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, AgreementGate gate, AgreementSigners signers, AgreementWords words, TimeProvider time)
{
    /// <param name="reason">Why; of the outcome, what came of it.</param>
    /// <param name="version">What the person saw when deciding.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Do(Actor actor, OrganisationTree tree, Guid id, AgreementAct act, string? reason, Guid version, CancellationToken cancel)
    {
        var (agreement, doer) = await Find(actor, tree, id, version, cancel);
        if (!AgreementMoves.Of(act).IsPlain && act is not (AgreementAct.Decline or AgreementAct.TellOutcome)) throw Refusal.Of("agreement.state").AsException();
        if (AgreementMoves.Refused(act, agreement.On(gate.Today), doer, reason) is { } refusal) throw refusal.AsException();
        var (before, said) = (Standing(agreement), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        switch (act)
        {
            case AgreementAct.HandIn: await HandIn(agreement, tree, cancel); break;
            case AgreementAct.Open: await Open(agreement, tree, cancel); break;
            case AgreementAct.TakeBack or AgreementAct.Decline or AgreementAct.Amend: agreement.State = AgreementState.Draft; break;
            case AgreementAct.End: (agreement.State, agreement.EndsOn) = (AgreementState.Ended, gate.Today); break;
            case AgreementAct.TellOutcome: (agreement.State, agreement.Outcome, agreement.OutcomeAtUtc) = (AgreementState.OutcomeTold, said, time.GetUtcNow().UtcDateTime); break;
            case AgreementAct.Withdraw: await Withdraw(agreement, cancel); break;
        }
        // What came of it has a place of its own
        if (act is not AgreementAct.TellOutcome) agreement.Reason = said;
        await Save(actor, agreement, new(act, doer, null, act is AgreementAct.TellOutcome ? null : said) { Before = before }, tree, cancel);
    }

    /// <summary>An officer says whether a rule that needs a person is met, or lets it go on though a rule to be mended first is not.</summary>
    public async Task Say(Actor actor, OrganisationTree tree, Guid id, string? rule, bool isExcuse, bool isMet, string? reason, Guid version, CancellationToken cancel)
    {
        var (agreement, doer) = await Find(actor, tree, id, version, cancel);
        var act = isExcuse ? AgreementAct.Excuse : AgreementAct.Judge;
        if (AgreementMoves.Refused(act, agreement.State, doer, reason) is { } refusal) throw refusal.AsException();
        if (string.IsNullOrEmpty(rule)) throw Refusal.Of("agreement.rule-missing").AsException();
        var result = await gate.Of(agreement, AgreementCanon.Read(agreement.Text), tree, cancel);
        var asked = result.Verdicts.FirstOrDefault(v => v.Rule.Code == rule && (isExcuse ? v is { Rule.Kind: GateKind.FixFirst, Standing: GateStanding.NotMet } : v.Rule.NeedsPerson));
        if (asked is null) throw Refusal.Of("agreement.rule").AsException();
        db.Add(new AgreementSaid
        {
            AgreementId = id, Edition = agreement.Edition, Rule = asked.Rule.Code, IsExcuse = isExcuse, IsMet = isMet, Reason = reason!.Trim(), PersonId = actor.PersonId!.Value, PersonName = actor.Name,
            AtUtc = time.GetUtcNow().UtcDateTime,
        });
        await Save(actor, agreement, new(act, doer, asked.Rule.Code, reason.Trim()) { IsMet = isExcuse ? null : isMet }, tree, cancel);
    }

    internal async Task<(Agreement Agreement, AgreementDoer Doer)> Find(Actor actor, OrganisationTree tree, Guid id, Guid version, CancellationToken cancel)
    {
        var reach = AgreementReach.Of(actor, access, tree);
        var agreement = await db.Set<Agreement>().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (agreement is null || actor.PersonId is null || !reach.Sees(agreement)) throw Refusal.Of("agreement.none").AsException();
        if (agreement.Version != version) throw Refusal.Of("agreement.changed-meanwhile").AsException();
        return (agreement, reach.DoerOf(agreement));
    }

    /// <summary>The text becomes a version, unless it is the last one to the letter: then what was said and signed of that still stands.</summary>
    async Task HandIn(Agreement agreement, OrganisationTree tree, CancellationToken cancel)
    {
        var text = AgreementCanon.Read(agreement.Text);
        if (AgreementTextRules.Unready(text) is [var (_, lacks), ..]) throw lacks.AsException();
        if (await signers.WhoCannot(text, tree, cancel) is { } party) throw Refusal.Of("agreement.signer-role", party.Called).AsException();
        var hash = AgreementCanon.Hash(agreement.Text);
        if (!await db.Set<AgreementEdition>().AnyAsync(e => e.AgreementId == agreement.Id && e.Number == agreement.Edition && e.Hash == hash, cancel))
            db.Add(new AgreementEdition { AgreementId = agreement.Id, Number = ++agreement.Edition, AtUtc = time.GetUtcNow().UtcDateTime, Text = agreement.Text, Hash = hash });
        SignedBy(agreement, text);
        agreement.State = AgreementState.AtGate;
    }

    static void SignedBy(Agreement agreement, AgreementText text)
    {
        var people = text.Parties.Select(p => p.Signer).OfType<Guid>().ToHashSet();
        foreach (var person in agreement.People) person.Signs = people.Contains(person.PersonId);
        agreement.People.RemoveAll(p => !p.Signs && !p.Writes);
        foreach (var person in people) agreement.With(person).Signs = true;
    }

    async Task Open(Agreement agreement, OrganisationTree tree, CancellationToken cancel)
    {
        var result = await gate.Of(agreement, AgreementCanon.Read(agreement.Text), tree, cancel);
        if (!result.IsOpen) throw Refusal.Of("agreement.gate-closed", string.Join(", ", result.Verdicts.Where(v => v.Blocks).Select(v => v.Rule.Code))).AsException();
        agreement.State = AgreementState.ToSign;
    }

    /// <summary>Giving up a change leaves what was signed in force, with its own text and signatories.</summary>
    async Task Withdraw(Agreement agreement, CancellationToken cancel)
    {
        agreement.State = agreement.IsPublished ? AgreementState.InForce : AgreementState.Withdrawn;
        if (agreement.SignedEdition is not { } signed) return;
        agreement.Text = await db.Set<AgreementEdition>().Where(e => e.AgreementId == agreement.Id && e.Number == signed).Select(e => e.Text).SingleAsync(cancel);
        SignedBy(agreement, AgreementCanon.Read(agreement.Text));
    }

    static object Standing(Agreement a) => new { state = a.State.ToString(), edition = a.Edition, signed = a.SignedEdition };

    /// <summary>History, notices and the trail, in one save.</summary>
    internal async Task Save(Actor actor, Agreement agreement, AgreementDeed deed, OrganisationTree tree, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        (agreement.MovedAtUtc, agreement.Version) = (now, Guid.CreateVersion7());
        var change = new AgreementChange
        {
            AgreementId = agreement.Id, AtUtc = now, PersonId = actor.PersonId!.Value, As = AgreementMoves.Of(deed.Act).By & deed.Doer, Act = deed.Act, Edition = agreement.Edition, Rule = deed.Rule,
            Reason = deed.Reason,
        };
        db.Add(change);
        await Tell(agreement, change, tree, cancel);
        try
        {
            await audit.SaveWith(actor, "agreement." + deed.Act.ToString().ToLowerInvariant(), $"agreement:{agreement.Id}", deed.Before, new
            {
                state = agreement.State.ToString(), edition = agreement.Edition, signed = agreement.SignedEdition, rule = deed.Rule, reason = deed.Reason, isMet = deed.IsMet, hash = deed.Hash,
                outcome = deed.Act is AgreementAct.TellOutcome ? agreement.Outcome : null,
            }, agreement.OrganisationId, cancel);
        }
        catch (DbUpdateException)
        {
            throw Refusal.Of("agreement.changed-meanwhile").AsException();
        }
    }

    /// <summary>Signatories are told that it is theirs to sign, officers that it is at the gate, writers what others did.</summary>
    async Task Tell(Agreement agreement, AgreementChange change, OrganisationTree tree, CancellationToken cancel)
    {
        var (path, @event) = ($"/together/agreements/{agreement.Id}", $"agreement-change:{change.Id}");
        if (change.Act is AgreementAct.HandIn && tree.Find(agreement.OrganisationId) is { } place)
        {
            var officers = await OfficersAt(place, tree, cancel);
            await board.Tell([.. officers.Where(o => o != change.PersonId)], AgreementPermissions.Told, @event, null, path, () => words.ToJudge(agreement), cancel);
            return;
        }
        var signatories = agreement.Signatories.Where(p => p != change.PersonId).ToList();
        if (change.Act is AgreementAct.Open) await board.Tell(signatories, AgreementPermissions.Told, @event, null, path, () => words.ToSign(agreement), cancel);
        var others = agreement.Writers.Concat(change.Act is AgreementAct.Open ? [] : signatories).Where(p => p != change.PersonId).Distinct();
        if (change.Act is AgreementAct.Open) others = others.Except(signatories);
        await board.Tell([.. others], AgreementPermissions.Told, @event, null, path, () => words.Told(agreement, change), cancel);
    }

    async Task<IReadOnlyList<Guid>> OfficersAt(Organisation place, OrganisationTree tree, CancellationToken cancel)
    {
        var roles = access.Named(AgreementPermissions.Judge).Roles;
        var places = tree.Path(place).Select(o => o.Id).ToList();
        return await db.RoleGrants.Where(g => roles.Contains(g.Role) && places.Contains(g.OrganisationId)).Select(g => g.PersonId).Distinct().ToListAsync(cancel);
    }
}
