using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Gatherings;

/// <summary>The one place where gatherings are made, changed and called off, and where seats are taken and given back.</summary>
sealed class GatheringDesk(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, GatheringWords words, Texts texts, TimeProvider time)
{
    public const int LongestReason = 500;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Gathering> Make(Actor actor, OrganisationTree tree, GatheringText text, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || !access.MaySomewhere(actor, TogetherPermissions.BeginGatherings)) throw Refusal.Of("gathering.reach").AsException();
        Check(text, 0);
        if (text.StartsAtUtc <= Now) throw Refusal.Of("gathering.past").AsException();
        var gathering = new Gathering { Kind = text.Kind, Title = "", Language = texts.Language, MadeById = person, MadeAtUtc = Now };
        Put(text, gathering, Place(text, tree));
        db.Add(gathering);
        await Save(actor, gathering, "gathering.made", null, Said(gathering), cancel);
        return gathering;
    }

    public async Task Write(Actor actor, OrganisationTree tree, Guid id, GatheringText text, Guid version, CancellationToken cancel)
    {
        var gathering = await FindToHost(actor, tree, id, cancel);
        if (gathering.Version != version) throw Refusal.Of("gathering.changed-meanwhile").AsException();
        Check(text, gathering.Taken);
        if (text.StartsAtUtc <= Now) throw Refusal.Of("gathering.past").AsException();
        var (before, isMoved) = (Said(gathering), gathering.StartsAtUtc != text.StartsAtUtc || gathering.Place != text.Where.Trim());
        Put(text, gathering, Place(text, tree));
        await MoveUp(gathering, cancel);
        if (isMoved) await Tell(gathering, [.. gathering.SignUps.Where(s => !s.IsWithdrawn)], $"moved:{gathering.StartsAtUtc:O}", () => words.Moved(gathering), cancel);
        await Save(actor, gathering, "gathering.written", before, Said(gathering), cancel);
    }

    /// <summary>Calls it off: all who come or wait are told why.</summary>
    public async Task CallOff(Actor actor, OrganisationTree tree, Guid id, string reason, CancellationToken cancel)
    {
        var gathering = await FindToHost(actor, tree, id, cancel);
        if (string.IsNullOrWhiteSpace(reason)) throw Refusal.Of("gathering.reason-missing").AsException();
        if (reason.Length > LongestReason) throw Refusal.Of("initiative.long", $"{LongestReason}").AsException();
        gathering.CancelledBecause = reason.Trim();
        await Tell(gathering, [.. gathering.SignUps.Where(s => !s.IsWithdrawn)], "cancelled", () => words.CalledOff(gathering), cancel);
        await Save(actor, gathering, "gathering.called-off", null, new { reason = gathering.CancelledBecause }, cancel);
    }

    /// <summary>Takes seats, or a place among those who wait.</summary>
    public async Task SignUp(Actor actor, OrganisationTree tree, Guid id, int persons, string wish, CancellationToken cancel)
    {
        var gathering = await Find(actor, tree, id, cancel);
        if (persons is < 1 or > Gatherings.SignUp.MostPersons) throw Refusal.Of("council.number", "1", $"{Gatherings.SignUp.MostPersons}").AsException();
        if (persons > gathering.Seats) throw Refusal.Of("gathering.never-fits", $"{gathering.Seats}").AsException();
        if (wish.Length > Gatherings.SignUp.LongestWish) throw Refusal.Of("initiative.long", $"{Gatherings.SignUp.LongestWish}").AsException();
        if (gathering.Of(actor.PersonId) is not null) throw Refusal.Of("gathering.already").AsException();
        var mine = gathering.SignUps.Find(s => s.PersonId == actor.PersonId);
        if (mine is null) gathering.SignUps.Add(mine = new() { GatheringId = id, PersonId = actor.PersonId!.Value });
        (mine.Persons, mine.Wish, mine.SignedAtUtc, mine.IsWithdrawn, mine.IsSeated) = (persons, wish.Trim(), Now, false, false);
        SeatPlan.Fill(gathering);
        // What is wished stands in no trail: it may tell of an illness
        await Save(actor, gathering, "gathering.signed-up", null, new { persons, seated = mine.IsSeated }, cancel);
    }

    /// <summary>Gives the seats back; those who wait move up and are told.</summary>
    public async Task Withdraw(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var gathering = await Find(actor, tree, id, cancel);
        if (gathering.Of(actor.PersonId) is not { } mine) throw Refusal.Of("gathering.not-signed-up").AsException();
        (mine.IsWithdrawn, mine.IsSeated, mine.Wish) = (true, false, "");
        await MoveUp(gathering, cancel);
        await Save(actor, gathering, "gathering.withdrawn", null, new { persons = mine.Persons }, cancel);
    }

    /// <returns>Null: there is none that the reader may see.</returns>
    public async Task<(Gathering Gathering, bool IsHost)?> Of(Actor reader, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var gathering = await db.Set<Gathering>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancel);
        var reach = GatheringReach.Of(reader, access, tree);
        return gathering is null || !reach.Sees(gathering) ? null : (gathering, reach.IsHost(gathering));
    }

    async Task MoveUp(Gathering gathering, CancellationToken cancel)
    {
        var up = SeatPlan.Fill(gathering);
        if (up.Count > 0) await Tell(gathering, up, $"seated:{Now:O}", () => words.Seated(gathering), cancel);
    }

    async Task<Gathering> FindToHost(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var gathering = await Find(actor, tree, id, cancel);
        return GatheringReach.Of(actor, access, tree).IsHost(gathering) ? gathering : throw Refusal.Of("gathering.reach").AsException();
    }

    async Task<Gathering> Find(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var gathering = await db.Set<Gathering>().FirstOrDefaultAsync(g => g.Id == id, cancel);
        if (gathering is null || actor.PersonId is null || !GatheringReach.Of(actor, access, tree).Sees(gathering)) throw Refusal.Of("gathering.none").AsException();
        if (gathering.IsCancelled) throw Refusal.Of("gathering.cancelled").AsException();
        return gathering.StartsAtUtc <= Now ? throw Refusal.Of("gathering.past").AsException() : gathering;
    }

    static void Check(GatheringText text, int taken)
    {
        if (text.Wrong(taken) is [var (_, wrong), ..]) throw wrong.AsException();
    }

    static Organisation Place(GatheringText text, OrganisationTree tree) => ChallengePlaces.Find(text.Place, tree) ?? throw Refusal.Of("initiative.place").AsException();

    static void Put(GatheringText text, Gathering gathering, Organisation place)
    {
        (gathering.Kind, gathering.Title, gathering.About, gathering.OrganisationId, gathering.Space) = (text.Kind, text.Title.Trim(), text.About.Trim(), place.Id, text.Space);
        (gathering.StartsAtUtc, gathering.Length, gathering.Place, gathering.Seats) = (text.StartsAtUtc, text.Length!.Value, text.Where.Trim(), text.Seats!.Value);
    }

    Task Tell(Gathering gathering, IReadOnlyList<SignUp> whom, string what, Func<string> text, CancellationToken cancel) =>
        board.Tell([.. whom.Select(s => s.PersonId)], TogetherPermissions.Gatherings, $"gathering:{gathering.Id}:{what}", null, $"/together/gatherings/{gathering.Id}", text, cancel);

    async Task Save(Actor actor, Gathering gathering, string action, object? before, object? after, CancellationToken cancel)
    {
        gathering.Version = Guid.CreateVersion7();
        try
        {
            await audit.SaveWith(actor, action, $"gathering:{gathering.Id}", before, after, gathering.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("gathering.changed-meanwhile").AsException();
        }
    }

    static object Said(Gathering g) => new
    {
        kind = g.Kind.ToString(), title = g.Title, about = g.About, organisation = g.OrganisationId, space = g.Space.ToString(), starts = g.StartsAtUtc, length = g.Length, place = g.Place, seats = g.Seats,
    };
}
