using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Kernel.Notices;

/// <summary>Puts up notices for people, as each has chosen, in the caller's transaction: what happened and the notice of it stand or fall together.</summary>
public sealed class NoticeBoard(SamsynDb db, IEnumerable<NoticeTopic> topics, Access access, TimeProvider time, NoticeSettings settings)
{
    /// <summary>For everyone who may do what the topic asks for at the organisation.</summary>
    /// <param name="event">What happened, for example <c>signal:0198…:found</c>.</param>
    /// <param name="text">Makes the sentence; called with the reader's language being spoken.</param>
    public async Task TellAt(Organisation organisation, OrganisationTree tree, string topic, string @event, bool? isGood, string path, Func<string> text, CancellationToken cancel)
    {
        var roles = access.Named(TopicOf(topic).Permission).Roles;
        var places = tree.Path(organisation).Select(o => o.Id).ToList();
        var people = await db.RoleGrants.Where(g => roles.Contains(g.Role) && places.Contains(g.OrganisationId)).Select(g => g.PersonId).Distinct().ToListAsync(cancel);
        await Tell(people, topic, @event, isGood, path, text, cancel);
    }

    /// <summary>For some people; saved with the caller's next save.</summary>
    public async Task Tell(IReadOnlyCollection<Guid> people, string topic, string @event, bool? isGood, string path, Func<string> text, CancellationToken cancel)
    {
        var usual = TopicOf(topic).Usual;
        var told = await db.Set<Notice>().Where(n => n.Event == @event && people.Contains(n.PersonId)).Select(n => n.PersonId).ToListAsync(cancel);
        var readers = await db.Users.AsNoTracking().Where(p => people.Contains(p.Id) && p.LeftAtUtc == null).Select(p => new { p.Id, p.Language }).ToListAsync(cancel);
        var chosen = await db.Set<NoticeChoice>().AsNoTracking().Where(c => c.Topic == topic && people.Contains(c.PersonId)).ToDictionaryAsync(c => c.PersonId, cancel);
        foreach (var reader in readers.Where(r => !told.Contains(r.Id)))
        {
            var choice = chosen.GetValueOrDefault(reader.Id) ?? new NoticeChoice { PersonId = reader.Id, Topic = topic, Which = usual };
            if (!choice.Wants(isGood)) continue;
            using var _ = new SpokenLanguage(reader.Language ?? settings.Language);
            db.Add(new Notice { PersonId = reader.Id, Topic = topic, Event = @event, Text = text(), Path = path, MadeAtUtc = time.GetUtcNow().UtcDateTime, Way = choice.Way });
        }
    }

    NoticeTopic TopicOf(string key) => topics.First(t => t.Key == key);
}
