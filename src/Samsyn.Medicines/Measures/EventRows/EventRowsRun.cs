using Samsyn.Events.Store;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Measures.EventRows;

/// <summary>Reads the events behind a figure. Each look is written in the audit trail before anything is shown; whose they are only those see who may.</summary>
sealed class EventRowsRun(IEventRows events, IAuditTrail audit, Access access)
{
    public bool SeesPersons(Organisation here, Scope scope) => access.May(scope.Actor, MedicinesModule.ReadPersons, here, scope.Tree);

    /// <param name="here">At which the one who looks holds the permission to see events.</param>
    public async Task<EventPage> Answer(EventRowsQuestion question, Organisation here, Scope scope, int skip, int take, CancellationToken cancel)
    {
        var persons = SeesPersons(here, scope);
        await audit.RecordRead(scope.Actor, $"measure:{question.Measure.Code}",
            new { Read = "events", Organisation = here.Code, Month = question.Month.ToString(), question.Side, Persons = persons, Skip = skip, Take = take }, here.Id, cancel);
        var set = new EventSet { Period = new(question.Month, question.Month), Organisations = [.. scope.Tree.WithAllBelow(here).Select(o => o.Code)] };
        return await events.Rows(set, question.Filter, persons, skip, take, cancel);
    }
}
