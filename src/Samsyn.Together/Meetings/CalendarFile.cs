using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Samsyn.Together.Meetings;

/// <summary>What happens at one time in one place, as a file for calendars (RFC 5545). Pure but for the stamp of the file.</summary>
static class CalendarFile
{
    /// <param name="key">The same each time, so that what was changed takes the place of what is in the calendar.</param>
    /// <param name="length">Minutes.</param>
    public static string Of(string key, string title, DateTime startsUtc, int length, string place, string text)
    {
        var calendar = new Calendar { ProductId = "-//Samsyn//Samsyn//EN" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{key}@samsyn", Summary = title, Start = At(startsUtc), End = At(startsUtc.AddMinutes(length)), Location = place.Length > 0 ? place : null, Description = text.Length > 0 ? text : null,
        });
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    static CalDateTime At(DateTime utc) => new(utc, "UTC");
}
