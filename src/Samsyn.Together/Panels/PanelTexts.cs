using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Panels;

/// <summary>The texts that a panel reviews, in versions that are never changed.</summary>
sealed class PanelTexts(SamsynDb db, PanelDesk desk, PanelWords words)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<PanelText> Add(Actor actor, OrganisationTree tree, Guid id, string? name, string? body, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, null, cancel);
        var written = Written(body);
        if (PanelRules.RefusedText(name, written, null) is { } refusal) throw refusal.AsException();
        var text = new PanelText { PanelId = id, Name = name!.Trim(), Place = await db.Set<PanelText>().CountAsync(t => t.PanelId == id, cancel) };
        db.Add(text);
        db.Add(new PanelEdition { TextId = text.Id, Number = 1, Body = written, AtUtc = desk.Now });
        await desk.Save(actor, panel, "panel.text-added", new { text = text.Id, length = written.Length }, cancel);
        return text;
    }

    /// <summary>Puts up a new version; comments stay with the passages they are about, or it is said that a passage was changed.</summary>
    /// <param name="said">What was changed, for the panel.</param>
    /// <param name="version">What the sponsor saw.</param>
    public async Task Renew(Actor actor, OrganisationTree tree, Guid id, Guid textId, string? body, string? said, Guid version, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, null, cancel);
        var text = await db.Set<PanelText>().FirstOrDefaultAsync(t => t.Id == textId && t.PanelId == id, cancel) ?? throw Refusal.Of("panel.none").AsException();
        if (text.Version != version) throw Refusal.Of("panel.changed-meanwhile").AsException();
        var before = await db.Set<PanelEdition>().AsNoTracking().FirstAsync(e => e.TextId == textId && e.Number == text.Edition, cancel);
        var written = Written(body);
        if (PanelRules.RefusedText(text.Name, written, before.Body) is { } refusal) throw refusal.AsException();
        if (said?.Length > Panel.LongestText) throw Refusal.Of("panel.long", $"{Panel.LongestText}").AsException();
        text.Edition++;
        text.Version = Guid.CreateVersion7();
        db.Add(new PanelEdition { TextId = textId, Number = text.Edition, Body = written, Said = said?.Trim() ?? "", AtUtc = desk.Now });
        await desk.Tell(panel.MembersIn.Select(m => m.PersonId), $"panel-text:{textId}:{text.Edition}", $"{PanelDesk.Path(id)}/versions?text={textId}", () => words.Renewed(panel, text), cancel);
        await desk.Save(actor, panel, "panel.text-renewed", new { text = textId, edition = text.Edition, length = written.Length }, cancel);
    }

    static string Written(string? body) => (body ?? "").ReplaceLineEndings("\n").Trim();
}
