using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.SignIn;

/// <summary>Signs in as one of the demo people, without a password.</summary>
static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/demo/{key}", SignIn).AllowAnonymous().WithMetadata(new DemoOnlyAttribute()).ExcludeFromDescription();

    static async Task SignIn(string key, [FromForm(Name = "return")] string? back, HttpContext http, DemoPeople demo, SignInManager<Person> signIn)
    {
        if (DemoPerson.All.FirstOrDefault(d => d.Key == key) is not { } asked)
        {
            await http.Refuse(404, Refusal.Of("demo.unknown-role"));
            return;
        }
        if (await demo.Make(asked, http.RequestAborted) is not { } person)
        {
            await http.Refuse(409, Refusal.Of("demo.no-organisations"));
            return;
        }
        await signIn.SignInAsync(person, isPersistent: false);
        http.Response.Redirect(LocalPath.Or(back));
    }
}
