using System.Text;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Texts;

namespace Samsyn.App.Mail;

/// <summary>Makes letters of notices that are to go by e-mail: one for each person, with all that is due.</summary>
sealed class LetterWriting(SamsynDb db, Texts t, MailSettings mail, NoticeSettings settings, TimeProvider time)
{
    const int MostLines = 50, LongestSubject = 150;

    /// <summary>What is older was made while no mail was set up, and is on the page.</summary>
    static readonly TimeSpan Oldest = TimeSpan.FromDays(14);

    public async Task Run(CancellationToken cancel)
    {
        var now = time.GetLocalNow();
        var from = now.UtcDateTime - Oldest;
        var waiting = await db.Set<Notice>().AsNoTracking().Where(n => n.LetterId == null && n.Way != NoticeWay.Page && n.MadeAtUtc > from).OrderBy(n => n.MadeAtUtc).ToListAsync(cancel);
        var due = waiting.Where(n => n.Way != NoticeWay.Weekly || LetterTimes.IsDigestDue(new(n.MadeAtUtc), now));
        foreach (var letter in due.GroupBy(n => (n.PersonId, Weekly: n.Way == NoticeWay.Weekly)))
            await Write(letter.Key.PersonId, letter.Key.Weekly, [.. letter], cancel);
    }

    async Task Write(Guid personId, bool weekly, List<Notice> notices, CancellationToken cancel)
    {
        var person = await db.Users.AsNoTracking().FirstAsync(p => p.Id == personId, cancel);
        using var spoken = new SpokenLanguage(person.Language ?? settings.Language);
        var now = time.GetUtcNow().UtcDateTime;
        var letter = new Letter { PersonId = personId, Subject = Subject(notices, weekly), Body = Body(person.Name, notices), MadeAtUtc = now, NextTryAtUtc = now };
        var ids = notices.Select(n => n.Id).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(letter);
        await db.SaveChangesAsync(cancel);
        var taken = await db.Set<Notice>().Where(n => ids.Contains(n.Id) && n.LetterId == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.LetterId, letter.Id), cancel);
        // Another server has written a letter of some of them meanwhile: the rest waits for the next time
        if (taken == ids.Count) await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    string Subject(List<Notice> notices, bool weekly)
    {
        var subject = weekly ? t["notices.mail.weekly", notices.Count] : notices.Count > 1 ? t["notices.mail.several", notices.Count] : notices[0].Text;
        return subject.Length <= LongestSubject ? subject : subject[..(LongestSubject - 1)] + "…";
    }

    string Body(string name, List<Notice> notices)
    {
        var site = mail.Site.TrimEnd('/');
        var body = new StringBuilder(t["notices.mail.hello", name]).Append("\n\n");
        foreach (var notice in notices.Take(MostLines)) body.Append(notice.Text).Append('\n').Append(site).Append(notice.Path).Append("\n\n");
        if (notices.Count > MostLines) body.Append(t["notices.mail.more", notices.Count - MostLines]).Append("\n\n");
        return body.Append(t["notices.mail.why"]).Append('\n').Append(site).Append("/account/notices\n").ToString();
    }
}
