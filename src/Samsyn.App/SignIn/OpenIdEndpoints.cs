using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Samsyn.App.People;
using Samsyn.App.Safety;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.SignIn;

/// <summary>To the provider and back. They exist only where a provider is set.</summary>
static class OpenIdEndpoints
{
    public static void MapOpenId(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<OpenIdSettings>().IsOn) return;
        endpoints.MapGet("/sign-in/openid", (string? @return, SignInManager<Person> signIn) =>
            Go(signIn, QueryHelpers.AddQueryString("/sign-in/openid/done", "return", LocalPath.Or(@return)), null)).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet("/sign-in/openid/done", SignIn).AllowAnonymous().ExcludeFromDescription();
        // The owner's id travels through the provider and back, so that nobody can be linked to another's subject
        endpoints.MapPost("/me/openid", (Scope scope, SignInManager<Person> signIn) => Go(signIn, "/me/openid/done", scope.Actor.PersonId.ToString()))
            .Needs(PeoplePermissions.OwnAccount).ExcludeFromDescription();
        endpoints.MapGet("/me/openid/done", Link).Needs(PeoplePermissions.OwnAccount).ExcludeFromDescription();
    }

    static ChallengeHttpResult Go(SignInManager<Person> signIn, string done, string? owner) =>
        TypedResults.Challenge(signIn.ConfigureExternalAuthenticationProperties(OpenIdSetup.Scheme, done, owner), [OpenIdSetup.Scheme]);

    static async Task<RedirectHttpResult> SignIn(string? @return, HttpContext http, SignInManager<Person> signIn, OpenIdPeople people, IAuditTrail audit)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } login) return TypedResults.Redirect("/sign-in?problem=openid");
        var person = await people.Find(login, http.RequestAborted);
        if (person is null) return TypedResults.Redirect("/sign-in?problem=no-account");
        var result = await signIn.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: false, bypassTwoFactor: true);
        if (!result.Succeeded) return TypedResults.Redirect("/sign-in?problem=openid");
        await audit.SaveWith(new(person.Id, person.Name, []), "person.signed-in", PasswordSignIn.SubjectOf(person), null, new { with = login.LoginProvider }, null, http.RequestAborted);
        return TypedResults.Redirect(LocalPath.Or(@return));
    }

    static async Task<RedirectHttpResult> Link(HttpContext http, Scope scope, UserManager<Person> people, SignInManager<Person> signIn, OpenIdPeople openId)
    {
        var owner = await people.FindByIdAsync(scope.Actor.PersonId!.Value.ToString());
        var linked = owner is not null && await signIn.GetExternalLoginInfoAsync(owner.Id.ToString()) is { } login
            && await openId.Link(owner, login, http.RequestAborted);
        if (linked) await signIn.RefreshSignInAsync(owner!);
        return TypedResults.Redirect(linked ? "/me?done=linked" : "/me?problem=openid");
    }
}
