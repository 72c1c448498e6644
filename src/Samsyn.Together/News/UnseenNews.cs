using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.News;

/// <summary>Notices that somebody has not seen yet, for the home page; whoever has chosen not to be told of a topic finds none there either.</summary>
sealed class UnseenNews(SamsynDb db)
{
    /// <param name="eventBegin">What the event's key begins with: the kind of news.</param>
    public async Task<IReadOnlyList<Notice>> For(Actor reader, string topic, string eventBegin, int most, CancellationToken cancel)
    {
        // What goes by mail alone has no place on pages, as each has chosen
        var news = await db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == reader.PersonId && n.Topic == topic && n.SeenAtUtc == null && n.Way != NoticeWay.Mail && n.Event.StartsWith(eventBegin))
            .OrderByDescending(n => n.MadeAtUtc).Take(most * 4).ToListAsync(cancel);
        return [.. news.DistinctBy(n => n.Path).Take(most)];
    }
}
