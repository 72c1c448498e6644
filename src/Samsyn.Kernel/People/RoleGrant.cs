namespace Samsyn.Kernel.People;

/// <summary>One role, held by one person at one organisation.</summary>
public sealed class RoleGrant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required Role Role { get; init; }
    public required Guid OrganisationId { get; init; }
}
