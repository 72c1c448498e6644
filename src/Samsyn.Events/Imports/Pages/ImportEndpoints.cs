using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports.Pages;

/// <summary>What the imports pages' forms and downloads do.</summary>
static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/data/imports/send", Send).Needs(ImportPermissions.Manage).WithMetadata(new TakesUploadAttribute())
            .RequireRateLimiting("import").ExcludeFromDescription();
        endpoints.MapPost("/data/imports/{number:int}/stop", Stop).Needs(ImportPermissions.Manage).ExcludeFromDescription();
        endpoints.MapGet("/data/imports/{number:int}/rejects/file", Download).Needs(ImportPermissions.Manage).ExcludeFromDescription();
    }

    static async Task<IResult> Send(HttpContext http, Scope scope, Inbox inbox, ImportLog log, ImportQueue queue, ProfileFolder profiles, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var profile = form["profile"].ToString();
        if (form.Files.GetFile("file") is not { Length: > 0 } sent) return Results.Redirect(scope.Link("/data/imports", ("wrong", "file")) + "#send");
        if (profile.Length > 0 && profiles.All().All(p => p.Name != profile)) return Results.Redirect(scope.Link("/data/imports", ("wrong", "profile")) + "#send");

        await using var content = sent.OpenReadStream();
        var received = await inbox.Receive(sent.FileName, content, cancel);
        var run = await log.Queue(new(received, profile.Length == 0 ? null : profile, scope.Actor), number => inbox.Keep(received, number), cancel);
        queue.Call();
        return Results.Redirect(scope.Link(string.Create(CultureInfo.InvariantCulture, $"/data/imports/{run.Number}")));
    }

    static async Task<IResult> Stop(int number, Scope scope, SamsynDb db, Inbox inbox, CancellationToken cancel)
    {
        await db.Set<ImportRun>().Where(i => i.Number == number && i.State == ImportState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.StopRequested, true), cancel);
        var waited = await db.Set<ImportRun>().Where(i => i.Number == number && i.State == ImportState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Stopped).SetProperty(i => i.StopRequested, true)
                .SetProperty(i => i.EndedBecause, Refusal.Of("import.stopped-by-person")), cancel);
        if (waited > 0) inbox.Remove(number);
        return Results.Redirect(scope.Link(string.Create(CultureInfo.InvariantCulture, $"/data/imports/{number}")));
    }

    static async Task Download(int number, HttpContext http, Scope scope, SamsynDb db, Rejects rejects, CancellationToken cancel)
    {
        if (await db.Set<ImportRun>().AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } run)
        {
            await http.Refuse(StatusCodes.Status404NotFound, Refusal.Of("import.unknown", $"{number}"));
            return;
        }
        var ending = run.Header is null ? "ndjson" : "csv";
        http.Response.ContentType = run.Header is null ? "application/x-ndjson" : "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"import-{number}-rejected.{ending}\"");
        http.Response.Headers.CacheControl = "no-store";
        await RejectFile.Write(http.Response.Body, run.Header, rejects.OpenAll(scope.Actor, number, cancel), cancel);
    }
}
