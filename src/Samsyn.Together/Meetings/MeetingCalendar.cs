using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Meetings;

/// <summary>A meeting as a file for calendars (RFC 5545), for those who take part.</summary>
static class MeetingCalendar
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/together/initiatives/{id:guid}/meetings/{meeting:guid}/calendar", Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("meeting-calendar").WithSummary("A meeting of an initiative as a calendar file, for those who take part")
        .Produces<string>(StatusCodes.Status200OK, "text/calendar").ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Answer(Guid id, Guid meeting, Scope scope, SamsynDb db, InitiativeDesk desk, CancellationToken cancel)
    {
        try
        {
            var (initiative, doer) = await desk.Find(scope.Actor, scope.Tree, id, null, cancel);
            var found = doer is InitiativeDoer.Reader ? null : await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == meeting && m.InitiativeId == id, cancel);
            return found is null ? RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("meeting.none"))
                : TypedResults.File(Encoding.UTF8.GetBytes(Text(found, initiative.Title)), "text/calendar; charset=utf-8", "meeting.ics");
        }
        catch (RefusedException refused)
        {
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, refused.Refusal);
        }
    }

    internal static string Text(Meeting meeting, string initiative) =>
        CalendarFile.Of($"meeting-{meeting.Id}", $"{meeting.Title} – {initiative}", meeting.StartsAtUtc, meeting.Length, meeting.Place, meeting.Agenda);
}
