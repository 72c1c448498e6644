using Samsyn.Kernel.People;

namespace Samsyn.Kernel.Permissions;

/// <summary>Who acts: a signed-in person with the roles held, or nobody.</summary>
public sealed record Actor(Guid? PersonId, string Name, IReadOnlyList<RoleGrant> Grants)
{
    public static Actor Nobody { get; } = new(null, "", []);

    /// <summary>The program itself: a scheduled job or a command run by the operator on the machine.</summary>
    public static Actor System { get; } = new(null, "system", []) { IsSystem = true };

    /// <summary>For whom, when the person acts for another (a parent, a guardian, support).</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>The language that the person has chosen: en, sv, da or nb; null follows the browser.</summary>
    public string? Language { get; init; }

    public bool IsSystem { get; private init; }
    public bool IsSignedIn => PersonId is not null;
    public bool Holds(Role role) => Grants.Any(g => g.Role == role);
}
