using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Exchange;

/// <summary>Where what was shared is used, and what came of it; the author is told.</summary>
sealed class ReuseBook(SamsynDb db, ExchangeBook book, NoticeBoard board, ExchangeWords words, TimeProvider time)
{
    /// <param name="place">Code of the organisation where it is used: where the actor holds a role, or below.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Use(Actor actor, OrganisationTree tree, Guid id, string? place, string? cameOfIt, CancellationToken cancel)
    {
        var entry = await book.Find(actor, tree, id, null, cancel);
        if (!entry.IsShown) throw Refusal.Of("exchange.none").AsException();
        if (entry.AuthorId == actor.PersonId) throw Refusal.Of("exchange.own").AsException();
        if (Where(actor, tree, place) is not { } at) throw Refusal.Of("exchange.use-place").AsException();
        if (at.Place.Id == entry.OrganisationId) throw Refusal.Of("exchange.same-place", at.Place.Name).AsException();
        if (cameOfIt?.Trim().Length > Reuse.LongestText) throw Refusal.Of("exchange.long", $"{Reuse.LongestText}").AsException();
        if (await db.Set<Reuse>().AnyAsync(r => r.EntryId == id && r.OrganisationId == at.Place.Id, cancel)) throw Refusal.Of("exchange.used-already", at.Place.Name).AsException();
        var reuse = new Reuse { EntryId = id, OrganisationId = at.Place.Id, PersonId = actor.PersonId!.Value, SaidAs = at.As.Role, SinceUtc = time.GetUtcNow().UtcDateTime, CameOfIt = cameOfIt?.Trim() ?? "" };
        db.Add(reuse);
        (entry.Reused, entry.Version) = (entry.Reused + 1, Guid.CreateVersion7());
        await board.Tell([entry.AuthorId], ExchangePermissions.Told, $"reuse:{reuse.Id}", null, ExchangeBook.Path(id), () => words.Used(entry, at.Place.Name), cancel);
        await book.Save(actor, entry, "exchange.used", cancel, Said(reuse));
    }

    /// <summary>Writes what came of it where one uses it.</summary>
    public async Task Tell(Actor actor, OrganisationTree tree, Guid id, Guid reuseId, string? cameOfIt, CancellationToken cancel)
    {
        var (entry, reuse) = await Mine(actor, tree, id, reuseId, cancel);
        if (string.IsNullOrWhiteSpace(cameOfIt)) throw Refusal.Of("exchange.came-missing").AsException();
        if (cameOfIt.Trim().Length > Reuse.LongestText) throw Refusal.Of("exchange.long", $"{Reuse.LongestText}").AsException();
        reuse.CameOfIt = cameOfIt.Trim();
        var place = tree.Find(reuse.OrganisationId)?.Name ?? "–";
        await board.Tell([entry.AuthorId], ExchangePermissions.Told, $"reuse:{reuse.Id}:{Guid.CreateVersion7()}", null, ExchangeBook.Path(id), () => words.Came(entry, place), cancel);
        await book.Save(actor, entry, "exchange.use-told", cancel, Said(reuse));
    }

    /// <summary>It is not used there any more, or never was.</summary>
    public async Task Stop(Actor actor, OrganisationTree tree, Guid id, Guid reuseId, CancellationToken cancel)
    {
        var (entry, reuse) = await Mine(actor, tree, id, reuseId, cancel);
        db.Remove(reuse);
        (entry.Reused, entry.Version) = (Math.Max(0, entry.Reused - 1), Guid.CreateVersion7());
        await book.Save(actor, entry, "exchange.use-stopped", cancel, Said(reuse));
    }

    /// <summary>Where somebody may say that something is used: the organisations of the roles held, and care places below them.</summary>
    public static IReadOnlyList<Organisation> Places(Actor actor, OrganisationTree tree) =>
        [.. Capacity.Of(actor.Grants, tree).SelectMany(c => tree.WithAllBelow(c.Organisation)).Where(o => o.SuccessorId is null).DistinctBy(o => o.Id)];

    static (Organisation Place, Capacity As)? Where(Actor actor, OrganisationTree tree, string? code) =>
        tree.Find(code) is { } place && Capacity.Of(actor.Grants, tree).FirstOrDefault(c => tree.Path(place).Any(o => o.Id == c.Organisation.Id)) is { } capacity ? (place, capacity) : null;

    async Task<(ExchangeEntry Entry, Reuse Reuse)> Mine(Actor actor, OrganisationTree tree, Guid id, Guid reuseId, CancellationToken cancel)
    {
        var entry = await book.Find(actor, tree, id, null, cancel);
        var reuse = await db.Set<Reuse>().FirstOrDefaultAsync(r => r.Id == reuseId && r.EntryId == id, cancel);
        return reuse is not null && reuse.PersonId == actor.PersonId ? (entry, reuse) : throw Refusal.Of("exchange.not-own").AsException();
    }

    static object Said(Reuse r) => new { reuse = r.Id, organisation = r.OrganisationId, told = r.CameOfIt.Length > 0 };
}
