using Samsyn.Kernel.People;

namespace Samsyn.App.People;

/// <summary>A person as an administrator sees one: with the roles that lie within the administrator's reach.</summary>
sealed record ListedPerson(Guid Id, string Name, string Email, bool Rests, IReadOnlyList<RoleGrant> Grants);
