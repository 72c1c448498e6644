using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;

namespace Samsyn.Together.Stories;

/// <summary>What happens to somebody's stories when their part in an initiative ends: they are taken back, or stay without a name where that was chosen.</summary>
static class StoriesOnLeaving
{
    /// <summary>Saved with the caller's next save.</summary>
    public static async Task Apply(SamsynDb db, StorySeal seal, IReadOnlyCollection<Guid> participants, bool stay, CancellationToken cancel)
    {
        var told = await db.Set<HealthStory>().Where(s => s.ParticipantId != null && participants.Contains(s.ParticipantId.Value)).ToListAsync(cancel);
        foreach (var story in told)
        {
            await Remove(db, story, cancel);
            if (stay) db.Add(Nameless(story, seal));
        }
    }

    /// <summary>Deletes it, with the news of it.</summary>
    public static async Task Remove(SamsynDb db, HealthStory story, CancellationToken cancel)
    {
        var about = $"story:{story.Id}:";
        db.RemoveRange(await db.Set<Notice>().Where(n => n.Event.StartsWith(about)).ToListAsync(cancel));
        db.Remove(story);
    }

    public static string EventOf(Guid story) => $"story:{story}:told";

    /// <summary>The same words in a new row: an id tells the moment in which it was made, and the audit trail tells who told something then.</summary>
    static HealthStory Nameless(HealthStory story, StorySeal seal)
    {
        var month = new DateOnly(story.ToldOn.Year, story.ToldOn.Month, 1);
        return new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(month, default, TimeSpan.Zero)), InitiativeId = story.InitiativeId, ParticipantId = null, About = story.About,
            Sealed = seal.Seal(seal.Open(story)), ToldOn = month, HiddenBecause = story.HiddenBecause,
        };
    }
}
