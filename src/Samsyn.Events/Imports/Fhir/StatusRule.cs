namespace Samsyn.Events.Imports.Fhir;

/// <summary>What becomes of a resource with a status: an event, an event taken back, or a reject with its reason.</summary>
/// <param name="Resource">The resource type.</param>
/// <param name="Status">The status as FHIR writes it.</param>
/// <param name="Reject">One of <see cref="FhirRejects"/>; null: it is an event.</param>
/// <param name="Withdrawn">The source takes back what it may have sent before.</param>
public sealed record StatusRule(ResourceKind Resource, string Status, string? Reject = null, bool Withdrawn = false)
{
    /// <summary>An event is counted when medicine was ordered, left a hand or was given; what may still happen comes again when it has.</summary>
    public static IReadOnlyList<StatusRule> Defaults { get; } =
    [
        new(ResourceKind.MedicationRequest, "active"),
        new(ResourceKind.MedicationRequest, "completed"),
        new(ResourceKind.MedicationRequest, "on-hold"),
        new(ResourceKind.MedicationRequest, "stopped"),
        new(ResourceKind.MedicationRequest, "cancelled", Withdrawn: true),
        new(ResourceKind.MedicationRequest, "draft", FhirRejects.Draft),
        new(ResourceKind.MedicationDispense, "completed"),
        new(ResourceKind.MedicationDispense, "stopped"),
        new(ResourceKind.MedicationDispense, "preparation", FhirRejects.NotYet),
        new(ResourceKind.MedicationDispense, "in-progress", FhirRejects.NotYet),
        new(ResourceKind.MedicationDispense, "on-hold", FhirRejects.NotYet),
        new(ResourceKind.MedicationDispense, "cancelled", FhirRejects.NeverHappened),
        new(ResourceKind.MedicationDispense, "declined", FhirRejects.NeverHappened),
        new(ResourceKind.MedicationAdministration, "completed"),
        new(ResourceKind.MedicationAdministration, "in-progress"),
        new(ResourceKind.MedicationAdministration, "on-hold"),
        new(ResourceKind.MedicationAdministration, "stopped"),
        new(ResourceKind.MedicationAdministration, "not-done", FhirRejects.NotDone),
        new(ResourceKind.SupplyDelivery, "completed"),
        new(ResourceKind.SupplyDelivery, "in-progress", FhirRejects.NotYet),
        new(ResourceKind.SupplyDelivery, "abandoned", FhirRejects.NeverHappened),
        .. new[] { ResourceKind.MedicationRequest, ResourceKind.MedicationDispense, ResourceKind.MedicationAdministration, ResourceKind.SupplyDelivery }
            .Select(kind => new StatusRule(kind, "entered-in-error", Withdrawn: true)),
    ];
}
