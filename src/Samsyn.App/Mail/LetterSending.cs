using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using MimeKit.Text;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;

namespace Samsyn.App.Mail;

/// <summary>Sends the letters of the outbox.</summary>
/// <remarks>
/// Who sends a letter first claims it with one update, so that two servers never send the same one. A letter that the mail server does not take is kept and
/// tried again. Only when a server dies between the mail server's yes and our note of it does the letter go out once more, under the same message id.
/// </remarks>
sealed class LetterSending(SamsynDb db, MailSettings mail, TimeProvider time)
{
    const int LongestProblem = 500;

    /// <returns>How many were sent.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var due = time.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<Letter>().AsNoTracking().Where(l => l.State == LetterState.Waiting && l.NextTryAtUtc <= due).OrderBy(l => l.MadeAtUtc).ToListAsync(cancel);
        var sent = 0;
        foreach (var letter in waiting)
        {
            if (!await Claim(letter, cancel)) continue;
            var address = await db.Users.Where(p => p.Id == letter.PersonId).Select(p => p.Email).FirstOrDefaultAsync(cancel);
            var (state, problem) = await Send(letter, address, cancel);
            await Note(letter, state, problem);
            if (state == LetterState.Sent) sent++;
        }
        return sent;
    }

    async Task<bool> Claim(Letter letter, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = now + LetterTimes.Sending;
        return await db.Set<Letter>().Where(l => l.Id == letter.Id && l.State == LetterState.Waiting && l.NextTryAtUtc <= now)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.NextTryAtUtc, until).SetProperty(l => l.Tries, l => l.Tries + 1), cancel) == 1;
    }

    /// <summary>Not to be stopped half-way: what was sent must be noted.</summary>
    async Task Note(Letter letter, LetterState state, string? problem)
    {
        var now = time.GetUtcNow().UtcDateTime;
        DateTime? sentAt = state == LetterState.Sent ? now : null;
        var next = now + LetterTimes.Pause(letter.Tries + 1);
        await db.Set<Letter>().Where(l => l.Id == letter.Id).ExecuteUpdateAsync(
            s => s.SetProperty(l => l.State, state).SetProperty(l => l.SentAtUtc, sentAt).SetProperty(l => l.NextTryAtUtc, next).SetProperty(l => l.Problem, problem), CancellationToken.None);
    }

    async Task<(LetterState State, string? Problem)> Send(Letter letter, string? address, CancellationToken cancel)
    {
        if (!MailboxAddress.TryParse(address, out var to)) return (LetterState.Undeliverable, "no address");
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(mail.Host ?? "", mail.Port, mail.Security, cancel);
            if (mail.User is { Length: > 0 } user) await client.AuthenticateAsync(user, mail.Password ?? "", cancel);
            await client.SendAsync(Message(letter, to), cancel);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return (LetterState.Sent, null);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500)
        {
            return (LetterState.Undeliverable, Short(refused));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (LetterState.Waiting, Short(error));
        }
    }

    MimeMessage Message(Letter letter, MailboxAddress to)
    {
        var from = MailboxAddress.Parse(mail.From);
        var message = new MimeMessage { Subject = letter.Subject, Date = new(letter.MadeAtUtc), MessageId = $"{letter.Id:N}@{from.Domain}", Body = new TextPart(TextFormat.Plain) { Text = letter.Body } };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The kind of error and the server's words, without the address that they may repeat.</summary>
    static string Short(Exception error)
    {
        var text = error is SmtpCommandException smtp ? $"{smtp.ErrorCode} {(int)smtp.StatusCode}" : error.GetType().Name;
        return text.Length <= LongestProblem ? text : text[..LongestProblem];
    }
}
