using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Gatherings;

/// <summary>A gathering as a file for calendars, for everybody who may see it.</summary>
static class GatheringCalendar
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/together/gatherings/{id:guid}/calendar", Answer)
        .Needs(TogetherPermissions.Read).WithTags("Together").WithName("gathering-calendar").WithSummary("A learning café or group visit as a calendar file")
        .Produces<string>(StatusCodes.Status200OK, "text/calendar").ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Answer(Guid id, Scope scope, GatheringDesk desk, CancellationToken cancel) =>
        await desk.Of(scope.Actor, scope.Tree, id, cancel) is (var g, _)
            ? TypedResults.File(Encoding.UTF8.GetBytes(CalendarFile.Of($"gathering-{g.Id}", g.Title, g.StartsAtUtc, g.Length, g.Place, g.About)), "text/calendar; charset=utf-8", "gathering.ics")
            : RefusalAnswer.Problem(StatusCodes.Status404NotFound, Refusal.Of("gathering.none"));
}
