using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Signals;

/// <summary>What people do with signals: the one place where a signal's state changes, with its history and the audit trail.</summary>
sealed class SignalBook(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, SignalWords words, TimeProvider time)
{
    /// <param name="version">What the person saw when deciding.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Do(Actor actor, OrganisationTree tree, Guid id, SignalAct act, string? reason, Guid version, CancellationToken cancel)
    {
        var signal = await db.Set<Signal>().FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (signal is null || tree.Find(signal.OrganisationId) is not { } organisation) throw Refusal.Of("signal.none").AsException();
        if (actor.PersonId is not { } person || !access.May(actor, SignalPermissions.Take, organisation, tree)) throw Refusal.Of("signal.reach").AsException();
        if (signal.Version != version) throw Refusal.Of("signal.changed-meanwhile").AsException();
        if (SignalActs.Refused(signal.State, signal.OwnerId == person, act, reason) is { } refusal) throw refusal.AsException();

        var (before, state, owner) = (Said(signal), signal.State, signal.OwnerId);
        signal.State = SignalActs.After(state, act);
        if (SignalActs.MakesOwner(act, owner is not null)) signal.OwnerId = person;
        signal.Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        signal.Version = Guid.CreateVersion7();
        var change = new SignalChange
        {
            SignalId = id, AtUtc = time.GetUtcNow().UtcDateTime, PersonId = person, Who = actor.Name, From = state, To = signal.State, Reason = signal.Reason,
        };
        db.Add(change);
        if (owner is { } other && other != person)
            await board.Tell([other], SignalPermissions.Mine, $"signal-change:{change.Id}", signal.IsGood, $"/medicines/signals/{id}", () => words.Changed(signal, change, tree), cancel);
        try
        {
            await audit.SaveWith(actor, "signal." + act.ToString().ToLowerInvariant(), $"signal:{id}", before, Said(signal), organisation.Id, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("signal.changed-meanwhile").AsException();
        }
    }

    static object Said(Signal signal) => new { state = signal.State.ToString(), owner = signal.OwnerId, reason = signal.Reason };
}
