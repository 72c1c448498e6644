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
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Councils;

/// <summary>A meeting of a council as a file for calendars, for those who sit in it.</summary>
static class CouncilCalendar
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/together/councils/{id:guid}/meetings/{meeting:guid}/calendar", Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("council-meeting-calendar").WithSummary("A meeting of a council as a calendar file, for those who sit in it")
        .Produces<string>(StatusCodes.Status200OK, "text/calendar").ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Answer(Guid id, Guid meeting, Scope scope, SamsynDb db, CouncilDesk desk, CancellationToken cancel)
    {
        try
        {
            var (council, doer) = await desk.Find(scope.Actor, scope.Tree, id, null, cancel);
            var found = doer is CouncilDoer.Reader ? null : await db.Set<CouncilMeeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == meeting && m.CouncilId == id, cancel);
            return found is null ? RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("council.no-meeting"))
                : TypedResults.File(Encoding.UTF8.GetBytes(CalendarFile.Of($"council-meeting-{found.Id}", $"{found.Title} – {council.Name}", found.StartsAtUtc, found.Length, found.Place, found.Agenda)),
                    "text/calendar; charset=utf-8", "meeting.ics");
        }
        catch (RefusedException refused)
        {
            return RefusalAnswer.Problem(StatusCodes.Status404NotFound, refused.Refusal);
        }
    }
}
