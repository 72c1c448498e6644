namespace Samsyn.Kernel.Organisations;

/// <summary>A node of the organisation tree: a region, a hospital, a department, a pharmacy, a company.</summary>
/// <remarks>Events name it by <see cref="Code"/>, which never changes once events exist.</remarks>
public sealed class Organisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Our own code, unique: letters, digits, dot, dash, underscore; at most 40 characters.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
    public OrganisationKind Kind { get; set; }
    public Guid? ParentId { get; set; }

    /// <summary>First day on which the organisation exists; null: always has.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day on which it exists; null: still does.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where its history goes on after a merger.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>Swedish HSA-id, if any.</summary>
    public string? HsaId { get; set; }

    /// <summary>Danish SOR code, if any.</summary>
    public string? SorCode { get; set; }

    /// <summary>Guards against two people editing at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();
}
