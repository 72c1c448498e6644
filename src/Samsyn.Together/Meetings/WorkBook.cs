using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Meetings;

/// <summary>Tasks, decisions and documents of an initiative. Everyone who takes part may write them.</summary>
sealed class WorkBook(SamsynDb db, InitiativeDesk desk)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task AddTask(Actor actor, OrganisationTree tree, Guid id, string text, Guid? participant, DateOnly? due, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (MeetingRules.RefusedTask(text) is { } refusal) throw refusal.AsException();
        if (participant is not null && initiative.PeopleIn.All(p => p.Id != participant)) throw Refusal.Of("participation.none").AsException();
        var task = new TaskItem { InitiativeId = id, Text = text.Trim(), ParticipantId = participant, DueOn = due };
        db.Add(task);
        await desk.Save(actor, initiative, "task.added", null, new { task = task.Id, text = task.Text, who = participant, due }, cancel);
    }

    public async Task Done(Actor actor, OrganisationTree tree, Guid id, Guid taskId, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        var task = await db.Set<TaskItem>().FirstOrDefaultAsync(t => t.Id == taskId && t.InitiativeId == id, cancel) ?? throw Refusal.Of("meeting.no-task").AsException();
        task.DoneOn ??= desk.Today;
        var by = initiative.Participants.FirstOrDefault(p => p.Id == task.ParticipantId);
        await desk.Save(by is null ? actor : InitiativeDesk.For(actor, by), initiative, "task.done", null, new { task = taskId }, cancel);
    }

    public async Task Decide(Actor actor, OrganisationTree tree, Guid id, string text, DateOnly on, DateOnly? review, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (MeetingRules.RefusedDecision(text, on, review, desk.Today) is { } refusal) throw refusal.AsException();
        var decision = new Decision { InitiativeId = id, Text = text.Trim(), DecidedOn = on, ReviewOn = review };
        db.Add(decision);
        await desk.Save(actor, initiative, "decision.made", null, new { decision = decision.Id, text = decision.Text, on, review }, cancel);
    }

    /// <summary>Looks at a decision once more; then it does not come back.</summary>
    public async Task Review(Actor actor, OrganisationTree tree, Guid id, Guid decisionId, string text, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        var decision = await db.Set<Decision>().FirstOrDefaultAsync(d => d.Id == decisionId && d.InitiativeId == id, cancel) ?? throw Refusal.Of("meeting.no-decision").AsException();
        if (MeetingRules.RefusedReview(decision, text) is { } refusal) throw refusal.AsException();
        (decision.ReviewedOn, decision.Review) = (desk.Today, text.Trim());
        await desk.Save(actor, initiative, "decision.reviewed", null, new { decision = decisionId, review = decision.Review }, cancel);
    }

    public async Task AddDocument(Actor actor, OrganisationTree tree, Guid id, string title, string address, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (MeetingRules.RefusedDocument(title, address) is { } refusal) throw refusal.AsException();
        var document = new DocumentLink { InitiativeId = id, Title = title.Trim(), Address = address, AddedOn = desk.Today };
        db.Add(document);
        await desk.Save(actor, initiative, "document.added", null, new { document = document.Id, title = document.Title, address }, cancel);
    }

    public async Task RemoveDocument(Actor actor, OrganisationTree tree, Guid id, Guid documentId, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        var document = await db.Set<DocumentLink>().FirstOrDefaultAsync(d => d.Id == documentId && d.InitiativeId == id, cancel) ?? throw Refusal.Of("meeting.no-document").AsException();
        db.Remove(document);
        await desk.Save(actor, initiative, "document.removed", new { document = documentId, title = document.Title, address = document.Address }, null, cancel);
    }

    public async Task<IReadOnlyList<TaskItem>> Tasks(Guid id, CancellationToken cancel) =>
        await db.Set<TaskItem>().AsNoTracking().Where(t => t.InitiativeId == id).OrderBy(t => t.DoneOn != null).ThenBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<Decision>> Decisions(Guid id, CancellationToken cancel) =>
        await db.Set<Decision>().AsNoTracking().Where(d => d.InitiativeId == id).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<DocumentLink>> Documents(Guid id, CancellationToken cancel) =>
        await db.Set<DocumentLink>().AsNoTracking().Where(d => d.InitiativeId == id).OrderBy(d => d.AddedOn).ThenBy(d => d.Id).ToListAsync(cancel);
}
