using Samsyn.Kernel.Modules;

namespace Samsyn.App.Mail;

/// <summary>Writes and sends letters every minute, where a mail server is set up.</summary>
static class MailJob
{
    public static ScheduledJob Every { get; } = new("send letters", TimeSpan.FromMinutes(1), async (services, cancel) =>
    {
        if (!services.GetRequiredService<MailSettings>().IsOn) return;
        await services.GetRequiredService<LetterWriting>().Run(cancel);
        await services.GetRequiredService<LetterSending>().Run(cancel);
    });
}
