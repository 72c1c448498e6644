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
using Samsyn.Together.Participation;

namespace Samsyn.Together.Stories;

/// <summary>The one way to health stories, for reading and for telling: it asks each time whether the one who comes takes part.</summary>
/// <remarks>The audit trail says who told, changed, took back or hid something in which initiative, and who read there; it holds no story's id and no word of it, nor of the reason for hiding, which may repeat some.</remarks>
sealed class StoryBook(SamsynDb db, InitiativeDesk desk, IAuditTrail audit, NoticeBoard board, StorySeal seal, Texts t)
{
    /// <summary>Reading what others told is written in the audit trail before it is shown.</summary>
    /// <returns>Null: the reader does not take part.</returns>
    public async Task<StoriesSeen?> Read(Actor reader, Initiative initiative, InitiativeDoer doer, CancellationToken cancel)
    {
        if (!StoryRules.MayRead(doer)) return null;
        var told = await db.Set<HealthStory>().AsNoTracking().Where(s => s.InitiativeId == initiative.Id).OrderByDescending(s => s.ToldOn).ThenByDescending(s => s.Id).ToListAsync(cancel);
        var people = initiative.Participants.ToDictionary(p => p.Id);
        var views = told.Select(s => View(s, s.ParticipantId is { } teller ? people[teller] : null)).ToList();
        if (views.Count(v => v is { IsMine: false, Words: not null }) is > 0 and var others)
            await audit.RecordRead(reader, $"initiative:{initiative.Id}", new { what = "health stories", others }, initiative.OrganisationId, cancel);
        return new(views, initiative.IsEnded ? [] : Places(initiative, reader), StoryRules.MayHide(doer));

        StoryView View(HealthStory s, Participant? teller)
        {
            var isMine = teller?.IsFor(reader.PersonId) ?? false;
            var shows = StoryRules.ShowsWords(s, isMine, doer);
            return new(s.Id, s.Version, teller?.Called, isMine, s.About, s.ToldOn, shows ? seal.Open(s) : null, shows ? s.HiddenBecause : null);
        }
    }

    /// <param name="participantId">Who tells: oneself, or somebody without an account whom one helps.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Tell(Actor actor, OrganisationTree tree, Guid id, Guid participantId, StoryAbout about, StoryText text, CancellationToken cancel)
    {
        var (initiative, doer) = await desk.FindToWork(actor, tree, id, cancel);
        if (!StoryRules.MayRead(doer) || Places(initiative, actor).FirstOrDefault(p => p.Id == participantId) is not { } teller) throw Refusal.Of("initiative.reach").AsException();
        if (StoryRules.Refused(text) is { } refusal) throw refusal.AsException();
        var story = new HealthStory { InitiativeId = id, ParticipantId = participantId, About = about, Sealed = seal.Seal(text.Trimmed()), ToldOn = desk.Today };
        db.Add(story);
        var others = initiative.PeopleIn.Select(p => p.PersonId ?? p.HelperId).OfType<Guid>().Where(p => p != actor.PersonId).Distinct().ToList();
        await board.Tell(others, TogetherPermissions.Initiatives, StoriesOnLeaving.EventOf(story.Id), null, PathOf(id), () => t["stories.told.new", initiative.Title], cancel);
        await desk.SaveAside(InitiativeDesk.For(actor, teller), initiative, "story.told", null, null, cancel);
    }

    /// <summary>Other words; a hidden story stays hidden until those who lead show it again.</summary>
    public async Task Change(Actor actor, OrganisationTree tree, Guid id, Guid storyId, Guid version, StoryAbout about, StoryText text, CancellationToken cancel)
    {
        var (story, initiative, teller) = await FindOwn(actor, tree, id, storyId, cancel);
        if (story.Version != version) throw Refusal.Of("initiative.changed-meanwhile").AsException();
        if (StoryRules.Refused(text) is { } refusal) throw refusal.AsException();
        (story.About, story.Sealed, story.Version) = (about, seal.Seal(text.Trimmed()), Guid.CreateVersion7());
        await desk.SaveAside(InitiativeDesk.For(actor, teller), initiative, "story.changed", null, null, cancel);
    }

    /// <summary>Takes it back, at any time: the row is deleted, with the news of it.</summary>
    public async Task TakeBack(Actor actor, OrganisationTree tree, Guid id, Guid storyId, CancellationToken cancel)
    {
        var (story, initiative, teller) = await FindOwn(actor, tree, id, storyId, cancel);
        await StoriesOnLeaving.Remove(db, story, cancel);
        await desk.SaveAside(InitiativeDesk.For(actor, teller), initiative, "story.taken-back", null, null, cancel);
    }

    /// <summary>Takes a story that hurts somebody out of sight, or shows it again; whoever told it sees why, on the page alone.</summary>
    public async Task Hide(Actor actor, OrganisationTree tree, Guid id, Guid storyId, bool hide, string reason, CancellationToken cancel)
    {
        var (story, initiative, doer) = await FindStory(actor, tree, id, storyId, cancel);
        if (!StoryRules.MayHide(doer)) throw Refusal.Of("initiative.reach").AsException();
        var teller = initiative.Participants.FirstOrDefault(p => p.Id == story.ParticipantId);
        if (teller?.IsFor(actor.PersonId) ?? false) throw Refusal.Of("story.own").AsException();
        if (hide && StoryRules.RefusedReason(reason) is { } refusal) throw refusal.AsException();
        (story.HiddenBecause, story.Version) = (hide ? reason.Trim() : null, Guid.CreateVersion7());
        if ((teller?.PersonId ?? teller?.HelperId) is { } told)
            await board.Tell([told], TogetherPermissions.Initiatives, $"story:{story.Id}:{story.Version}", null, PathOf(id), () => t[hide ? "stories.told.hidden" : "stories.told.shown", initiative.Title], cancel);
        await desk.SaveAside(actor, initiative, hide ? "story.hidden" : "story.shown", null, null, cancel);
    }

    /// <summary>How many stories each of some who take part has told.</summary>
    public Task<Dictionary<Guid, int>> CountOf(IReadOnlyCollection<Guid> participants, CancellationToken cancel) =>
        db.Set<HealthStory>().Where(s => s.ParticipantId != null && participants.Contains(s.ParticipantId.Value)).GroupBy(s => s.ParticipantId!.Value).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);

    static List<Participant> Places(Initiative initiative, Actor actor) => [.. initiative.PeopleIn.Where(p => p.IsFor(actor.PersonId))];

    static string PathOf(Guid initiative) => $"/together/initiatives/{initiative}?tab=stories";

    async Task<(HealthStory Story, Initiative Initiative, Participant Teller)> FindOwn(Actor actor, OrganisationTree tree, Guid id, Guid storyId, CancellationToken cancel)
    {
        var (story, initiative, _) = await FindStory(actor, tree, id, storyId, cancel);
        var teller = initiative.Participants.FirstOrDefault(p => p.Id == story.ParticipantId && p.IsFor(actor.PersonId));
        return teller is null ? throw Refusal.Of("story.not-own").AsException() : (story, initiative, teller);
    }

    async Task<(HealthStory Story, Initiative Initiative, InitiativeDoer Doer)> FindStory(Actor actor, OrganisationTree tree, Guid id, Guid storyId, CancellationToken cancel)
    {
        var (initiative, doer) = await desk.Find(actor, tree, id, null, cancel);
        // Whoever does not take part is told the same of a story that is there as of one that is not
        if (!StoryRules.MayRead(doer)) throw Refusal.Of("story.none").AsException();
        return (await db.Set<HealthStory>().FirstOrDefaultAsync(s => s.Id == storyId && s.InitiativeId == id, cancel) ?? throw Refusal.Of("story.none").AsException(), initiative, doer);
    }
}
