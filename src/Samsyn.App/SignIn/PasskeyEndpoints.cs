using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samsyn.App.People;
using Samsyn.App.Safety;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.SignIn;

/// <summary>What <c>passkey.js</c> asks before the browser shows its own window, and where the answer goes.</summary>
static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        // Options are asked for with the page's own token, as a form is sent
        endpoints.MapPost("/sign-in/passkey/options", async (SignInManager<Person> signIn) =>
            TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")).AllowAnonymous().RequireRateLimiting(Limits.SignInPolicy).ExcludeFromDescription();
        endpoints.MapPost("/sign-in/passkey", SignIn).AllowAnonymous().RequireRateLimiting(Limits.SignInPolicy).ExcludeFromDescription();
        endpoints.MapPost("/me/passkeys/options", async (Scope scope, SignInManager<Person> signIn) =>
            TypedResults.Text(await signIn.MakePasskeyCreationOptionsAsync(new()
            {
                Id = scope.Actor.PersonId!.Value.ToString(), Name = scope.Actor.Name, DisplayName = scope.Actor.Name,
            }), "application/json")).Needs(PeoplePermissions.OwnAccount).ExcludeFromDescription();
        endpoints.MapPost("/me/passkeys", Add).Needs(PeoplePermissions.OwnAccount).ExcludeFromDescription();
    }

    static async Task<IResult> SignIn([FromForm] string? credential, [FromForm(Name = "return")] string? back, HttpContext http,
        SignInManager<Person> signIn, UserManager<Person> people, IAuditTrail audit)
    {
        var assertion = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAssertionAsync(credential);
        if (assertion is not { Succeeded: true } || await people.IsLockedOutAsync(assertion.User)) return TypedResults.Redirect("/sign-in?problem=passkey");
        // The counter of the key moves with each use; a copy of it would be behind
        await people.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInAsync(assertion.User, isPersistent: false);
        await audit.SaveWith(new(assertion.User.Id, assertion.User.Name, []), "person.signed-in", PasswordSignIn.SubjectOf(assertion.User), null,
            new { with = "passkey" }, null, http.RequestAborted);
        return TypedResults.Redirect(LocalPath.Or(back));
    }

    static async Task<IResult> Add([FromForm] string? credential, [FromForm] string? name, HttpContext http, Scope scope,
        SignInManager<Person> signIn, UserManager<Person> people, SamsynDb db, IAuditTrail audit)
    {
        var attestation = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        var owner = await people.FindByIdAsync(scope.Actor.PersonId!.Value.ToString());
        if (attestation is not { Succeeded: true } || owner is null || attestation.UserEntity.Id != owner.Id.ToString())
            return TypedResults.Redirect("/me?problem=passkey");
        attestation.Passkey.Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(name.Trim().Length, 60)];
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (!(await people.AddOrUpdatePasskeyAsync(owner, attestation.Passkey)).Succeeded) return TypedResults.Redirect("/me?problem=passkey");
        await audit.SaveWith(scope.Actor, "person.passkey-added", PasswordSignIn.SubjectOf(owner), null, null, null, http.RequestAborted);
        await transaction.CommitAsync(http.RequestAborted);
        return TypedResults.Redirect("/me?done=passkey");
    }
}
