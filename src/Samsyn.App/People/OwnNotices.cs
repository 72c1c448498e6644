using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Notice = Samsyn.Kernel.Notices.Notice;

namespace Samsyn.App.People;

/// <summary>A person's notices and what the person has chosen to be told; what is not seen yet waits on the home page.</summary>
sealed class OwnNotices(SamsynDb db, IEnumerable<NoticeTopic> topics, Access access, IAuditTrail audit, TimeProvider time, Texts t) : IWaiting
{
    const int Most = 20;

    /// <summary>For every topic that the person may be told of; what was never chosen is as usual.</summary>
    public async Task<IReadOnlyList<NoticeChoice>> Choices(Actor actor, CancellationToken cancel)
    {
        var me = actor.PersonId ?? throw new InvalidOperationException("Nobody has no notices.");
        var chosen = await db.Set<NoticeChoice>().Where(c => c.PersonId == me).ToDictionaryAsync(c => c.Topic, cancel);
        return [.. topics.Where(topic => access.MaySomewhere(actor, topic.Permission))
            .Select(topic => chosen.GetValueOrDefault(topic.Key) ?? new() { PersonId = me, Topic = topic.Key, Which = topic.Usual })];
    }

    /// <param name="of">What was chosen for a topic; null leaves it as it is.</param>
    public async Task Choose(Actor actor, Func<string, (NoticeWhich? Which, NoticeWay? Way)> of, CancellationToken cancel)
    {
        var choices = await Choices(actor, cancel);
        var before = choices.ToDictionary(c => c.Topic, Said);
        foreach (var choice in choices)
        {
            var (which, way) = of(choice.Topic);
            (choice.Which, choice.Way) = (which ?? choice.Which, way ?? choice.Way);
            if (db.Entry(choice).State == EntityState.Detached) db.Add(choice);
        }
        await audit.SaveWith(actor, "person.notices-chosen", $"person:{actor.PersonId}", before, choices.ToDictionary(c => c.Topic, Said), null, cancel);
    }

    public async Task<(IReadOnlyList<Notice> Notices, int Unseen)> Latest(Guid me, CancellationToken cancel)
    {
        var mine = db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == me && n.Way != NoticeWay.Mail);
        return (await mine.OrderByDescending(n => n.MadeAtUtc).Take(Most).ToListAsync(cancel), await mine.CountAsync(n => n.SeenAtUtc == null, cancel));
    }

    public Task Seen(Guid me, CancellationToken cancel)
    {
        DateTime? now = time.GetUtcNow().UtcDateTime;
        return db.Set<Notice>().Where(n => n.PersonId == me && n.SeenAtUtc == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.SeenAtUtc, now), cancel);
    }

    /// <param name="path">Of the page that is opened; a notice may lead to a part of it.</param>
    public async Task Opened(Guid me, string path, CancellationToken cancel)
    {
        var about = db.Set<Notice>().Where(n => n.PersonId == me && n.SeenAtUtc == null && (n.Path == path || n.Path.StartsWith(path + "?") || n.Path.StartsWith(path + "#")));
        // Most pages are opened without news: asking is cheaper than a write that changes nothing
        if (!await about.AnyAsync(cancel)) return;
        DateTime? now = time.GetUtcNow().UtcDateTime;
        await about.ExecuteUpdateAsync(s => s.SetProperty(n => n.SeenAtUtc, now), cancel);
    }

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel) =>
        actor.PersonId is { } me && (await Latest(me, cancel)).Unseen is > 0 and var unseen
            ? [new(t["notices.waiting", unseen], "/account/notices", t["notices.read"])]
            : [];

    /// <summary>A word of a form; null when it is none of the choices.</summary>
    public static T? Read<T>(string? word) where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;

    static string Said(NoticeChoice choice) => $"{choice.Which} {choice.Way}";
}
