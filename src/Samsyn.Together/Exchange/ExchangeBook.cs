using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Names;
using Samsyn.Together.Participation;
using Samsyn.Together.Search;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Exchange;

/// <summary>What people share, take back and hide: the one way in, with the audit trail.</summary>
sealed class ExchangeBook(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, NameCheck names, ExchangeWords words, Texts texts, TimeProvider time)
{
    DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="initiativeId">Where it was learned: an initiative that the author takes part in; null: none.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<ExchangeEntry> Share(Actor actor, OrganisationTree tree, ExchangeDraft draft, Guid? initiativeId, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || Capacity.Chosen(draft.As, Capacity.Of(actor.Grants, tree)) is not { } capacity) throw Refusal.Of("challenge.as").AsException();
        if (initiativeId is { } from && !await Own(actor).AnyAsync(i => i.Id == from, cancel)) throw Refusal.Of("exchange.not-your-initiative").AsException();
        var entry = new ExchangeEntry
        {
            Title = "", Language = texts.Language, InitiativeId = initiativeId, AuthorId = person, WrittenAs = capacity.Role, WrittenAtId = capacity.Organisation.Id, WrittenBy = capacity.Side, MadeAtUtc = Now,
        };
        await Put(draft, entry, tree, cancel);
        db.Add(entry);
        await Save(actor, entry, "exchange.shared", cancel);
        return entry;
    }

    public async Task Rewrite(Actor actor, OrganisationTree tree, Guid id, ExchangeDraft draft, Guid? version, CancellationToken cancel)
    {
        var entry = await Mine(actor, tree, id, version ?? Guid.Empty, cancel);
        await Put(draft, entry, tree, cancel);
        (entry.ChangedAtUtc, entry.Version) = (Now, Guid.CreateVersion7());
        await Save(actor, entry, "exchange.rewritten", cancel);
    }

    /// <summary>Takes back what one has shared.</summary>
    public async Task TakeBack(Actor actor, OrganisationTree tree, Guid id, Guid version, CancellationToken cancel)
    {
        var entry = await Mine(actor, tree, id, version, cancel);
        (entry.TakenBackAtUtc, entry.Version) = (Now, Guid.CreateVersion7());
        await Save(actor, entry, "exchange.taken-back", cancel);
    }

    /// <summary>A moderator takes something out of sight, or shows it again; its author is told why.</summary>
    public async Task Moderate(Actor actor, OrganisationTree tree, Guid id, bool hide, string? reason, Guid version, CancellationToken cancel)
    {
        var entry = await Find(actor, tree, id, version, cancel);
        if (!ExchangeReach.Of(actor, access, tree).MayModerate(entry)) throw Refusal.Of("challenge.reach").AsException();
        if (hide && string.IsNullOrWhiteSpace(reason)) throw Refusal.Of("challenge.reason").AsException();
        if (reason?.Trim().Length > ChallengeMoves.LongestReason) throw Refusal.Of("challenge.reason-long", $"{ChallengeMoves.LongestReason}").AsException();
        (entry.HiddenBecause, entry.Version) = (hide ? reason!.Trim() : null, Guid.CreateVersion7());
        await board.Tell([entry.AuthorId], TogetherPermissions.Mine, $"exchange:{id}:{entry.Version}", null, Path(id), () => words.Moderated(entry), cancel);
        await Save(actor, entry, hide ? "exchange.hidden" : "exchange.shown", cancel);
    }

    /// <summary>Initiatives that somebody takes or took part in.</summary>
    public IQueryable<Initiative> Own(Actor actor) => db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes()
        .Where(i => i.MadeById == actor.PersonId || i.Participants.Any(p => p.PersonId == actor.PersonId && (p.State == ParticipantState.In || p.State == ParticipantState.Left)));

    public async Task<ExchangeEntry> Find(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var entry = await db.Set<ExchangeEntry>().Include(e => e.Tags).FirstOrDefaultAsync(e => e.Id == id, cancel);
        if (entry is null || actor.PersonId is null || !ExchangeReach.Of(actor, access, tree).Sees(entry)) throw Refusal.Of("exchange.none").AsException();
        return version is not null && entry.Version != version ? throw Refusal.Of("exchange.changed-meanwhile").AsException() : entry;
    }

    public async Task Save(Actor actor, ExchangeEntry entry, string action, CancellationToken cancel, object? after = null)
    {
        try
        {
            await audit.SaveWith(actor, action, $"exchange:{entry.Id}", null, after ?? new { kind = entry.Kind.ToString(), title = entry.Title, organisation = entry.OrganisationId, hidden = entry.HiddenBecause }, entry.OrganisationId, cancel);
        }
        catch (DbUpdateException)
        {
            // Another was quicker: with a change, or with the same place of use
            throw Refusal.Of("exchange.changed-meanwhile").AsException();
        }
    }

    async Task<ExchangeEntry> Mine(Actor actor, OrganisationTree tree, Guid id, Guid version, CancellationToken cancel)
    {
        var entry = await Find(actor, tree, id, version, cancel);
        return entry.AuthorId == actor.PersonId && entry.TakenBackAtUtc is null ? entry : throw Refusal.Of("exchange.not-own").AsException();
    }

    /// <summary>Products and companies are not named: what is learned is shared, and nothing is sold. Substances may be.</summary>
    async Task Put(ExchangeDraft draft, ExchangeEntry entry, OrganisationTree tree, CancellationToken cancel)
    {
        if (draft.Wrong() is [var (_, wrong), ..]) throw wrong.AsException();
        if (tree.Find(draft.Place) is not { } place) throw Refusal.Of("exchange.place").AsException();
        var found = (await names.Of($"{draft.Title}\n.\n{draft.Body}\n.\n{draft.Tags}", null, tree, cancel)).Where(n => n.Name.Kind is NameKind.Product or NameKind.Company).ToList();
        if (found.Count > 0) throw Refusal.Of("exchange.names", string.Join(", ", found.Select(n => n.Name.Written))).AsException();
        (entry.Kind, entry.Title, entry.Body, entry.OrganisationId) = (draft.Kind, draft.Title.Trim(), draft.Body.ReplaceLineEndings("\n").Trim(), place.Id);
        var tags = draft.EachTag;
        entry.Tags.RemoveAll(t => !tags.Contains(t.Tag));
        foreach (var tag in tags.Where(t => entry.Tags.All(x => x.Tag != t))) entry.Tags.Add(new() { EntryId = entry.Id, Tag = tag });
        // Each stem once, with a space before it: a word is looked for from its beginning
        entry.Stems = string.Concat(SearchWords.Of($"{entry.Title} {string.Join(' ', tags)} {entry.Body}").Distinct(StringComparer.Ordinal).Select(s => " " + s));
    }

    public static string Path(Guid id) => $"/together/exchange/{id}";
}
