namespace Samsyn.App.Mail;

/// <summary>When letters are written and tried again. Pure.</summary>
static class LetterTimes
{
    const int DigestHour = 7;

    /// <summary>How long a letter that is being sent is left alone by others: longer than any mail server takes.</summary>
    public static readonly TimeSpan Sending = TimeSpan.FromMinutes(10);

    /// <summary>Whether a Monday at seven lies between what happened and now.</summary>
    public static bool IsDigestDue(DateTimeOffset made, DateTimeOffset now)
    {
        var monday = now.Date.AddDays(-(((int)now.DayOfWeek + 6) % 7)).AddHours(DigestHour);
        if (monday > now.DateTime) monday = monday.AddDays(-7);
        return made.ToOffset(now.Offset).DateTime < monday;
    }

    /// <summary>Soon at first, in case the mail server only restarts, then every two hours until it takes the letter.</summary>
    /// <param name="tries">How often it was tried, at least once.</param>
    public static TimeSpan Pause(int tries) => tries switch
    {
        1 => TimeSpan.FromMinutes(1),
        2 => TimeSpan.FromMinutes(5),
        3 => TimeSpan.FromMinutes(30),
        _ => TimeSpan.FromHours(2),
    };
}
