using System.Globalization;
using Samsyn.Kernel.Problems;
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

    /// <exception cref="RefusedException">It is no time of day.</exception>
    public static TimeOnly Clock(string? typed) =>
        TimeOnly.TryParseExact(typed, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : throw Refusal.Of("meeting.clock").AsException();

    /// <returns>Null: it is no number, and no length either.</returns>
    public static int? Minutes(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    public string Moved(Meeting meeting, Initiative initiative) => t["meetings.told.moved", meeting.Title, initiative.Title, When(meeting.StartsAtUtc)];
    public string CalledOff(Meeting meeting, Initiative initiative, string why) => t["meetings.told.called-off", meeting.Title, initiative.Title, When(meeting.StartsAtUtc), why];
    public string Planned(Meeting meeting, Initiative initiative) => t["meetings.told.planned", meeting.Title, initiative.Title, When(meeting.StartsAtUtc)];
}
