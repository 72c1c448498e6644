using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>An organisation of the demo region.</summary>
/// <param name="Code">Its code, in the files and in the tree.</param>
/// <param name="Parent">Code of the one above it; null for the region.</param>
/// <param name="Hospital">The hospital's short name: NUS; empty for the region.</param>
/// <param name="Specialty">What it treats: ONK; empty where nobody is treated.</param>
/// <param name="Size">Its share of what its specialty does, against others of the same specialty.</param>
sealed record DemoPlace(string Code, string Name, OrganisationKind Kind, string? Parent, string Hospital, string Specialty, double Size)
{
    /// <summary>Code of the one it was merged into; null: still on its own.</summary>
    public string? Successor { get; init; }

    /// <summary>First month in which it is gone; null: still there.</summary>
    public Month? ClosedFrom { get; init; }
}
