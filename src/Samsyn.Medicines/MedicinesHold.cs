using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Medicines.Measures.Steps;
using Samsyn.Medicines.Recommendations;
using Samsyn.Medicines.Signals;

namespace Samsyn.Medicines;

/// <summary>What measures, recommendations and signals hold of persons: who owns a signal, and who said why something is as it is.</summary>
sealed class MedicinesHold(SamsynDb db) : IHoldsPersons
{
    static readonly SignalState[] Open = [SignalState.New, SignalState.Accepted, SignalState.WorkedOn];

    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<Signal>("signals", Remains.Freed, nameof(Signal.OwnerId), where: _ => s => Open.Contains(s.State)),
        LeavingRule.Of<Signal>("signals-past", Remains.Nameless, nameof(Signal.OwnerId), where: _ => s => !Open.Contains(s.State)),
        LeavingRule.Of<SignalChange>("signals-past", Remains.Nameless, nameof(SignalChange.PersonId), nameof(SignalChange.Who)),
        LeavingRule.Of<ConfirmedStep>("steps", Remains.Nameless, nameof(ConfirmedStep.ConfirmedById), nameof(ConfirmedStep.ConfirmedByName)),
        LeavingRule.Of<ConfirmedStep>("steps", Remains.Nameless, nameof(ConfirmedStep.UndoneById), nameof(ConfirmedStep.UndoneByName)),
        LeavingRule.Of<RegisteredReason>("reasons", Remains.Nameless, nameof(RegisteredReason.RegisteredById), nameof(RegisteredReason.RegisteredByName)),
    ];

    /// <summary>A signal that somebody looked into is new again: nobody does.</summary>
    public Task Leave(Leaver leaver, CancellationToken cancel) =>
        db.Set<Signal>().Where(s => s.OwnerId == leaver.Id && s.State == SignalState.Accepted)
            .ExecuteUpdateAsync(u => u.SetProperty(s => s.State, SignalState.New).SetProperty(s => s.Version, Guid.CreateVersion7()), cancel);
}
