using Samsyn.Kernel.Texts;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Meetings;

/// <summary>Says what concerns meetings in the reader's words.</summary>
sealed class MeetingWords(Texts t, TimeProvider time)
{
    public string Duty(MeetingDuty duty) => t[$"meetings.duty.{InitiativeWords.Word(duty)}"];

    /// <summary>"3 mar 2026 13:00", where the server is.</summary>
    public string When(DateTime utc)
    {
        var local = Local(utc);
        return t["meetings.when", t.Day(DateOnly.FromDateTime(local)), local.ToString("t", t.Culture)];
    }

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, time.LocalTimeZone);

    public DateTime Utc(DateOnly day, TimeOnly clock) => new DateTimeOffset(day.ToDateTime(clock), time.LocalTimeZone.GetUtcOffset(day.ToDateTime(clock))).UtcDateTime;

    public string Planned(Meeting meeting, Initiative initiative) => t["meetings.told.planned", meeting.Title, initiative.Title, When(meeting.StartsAtUtc)];
}
