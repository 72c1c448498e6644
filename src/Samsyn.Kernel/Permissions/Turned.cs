using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Permissions;

/// <summary>Someone was turned away at the gate: the status and what is said.</summary>
public sealed record Turned(int Status, Refusal Refusal)
{
    public static Turned NotSignedIn { get; } = new(401, Refusal.Of("access.not-signed-in"));
    public static Turned Forbidden { get; } = new(403, Refusal.Of("access.forbidden"));
    public static Turned Unguarded { get; } = new(403, Refusal.Of("access.unguarded"));
    public static Turned NotFound { get; } = new(404, Refusal.Of("access.not-found"));
    public static Turned UnknownOrganisation { get; } = new(404, Refusal.Of("scope.unknown-organisation"));
}
