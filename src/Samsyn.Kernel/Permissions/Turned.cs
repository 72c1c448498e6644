using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Permissions;

/// <summary>Someone was turned away at the gate: the status and what is said.</summary>
public sealed record Turned(int Status, Refusal Refusal)
{
    public static Turned NotSignedIn { get; } = new(401, new("access.not-signed-in", "Sign in first."));
    public static Turned Forbidden { get; } = new(403, new("access.forbidden", "Your roles do not reach this; ask an administrator for the role you need."));
    public static Turned Unguarded { get; } = new(403, new("access.unguarded", "Nobody may come in here: it does not say what it needs."));
    public static Turned NotFound { get; } = new(404, new("access.not-found", "There is nothing at this address."));
    public static Turned UnknownOrganisation { get; } =
        new(404, new("scope.unknown-organisation", "No organisation has the code given as 'org'; choose one from the list at the top of the page."));
}
