using System.Text;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Whether a resource is an event at all: what its type, status, intent and kind of item say.</summary>
sealed class EventRules
{
    readonly (ResourceKind Kind, byte[] Status, StatusRule Rule)[] _statuses;

    public EventRules(FhirOptions options) =>
        _statuses = [.. options.Statuses.Concat(StatusRule.Defaults).Select(r => (r.Resource, Encoding.UTF8.GetBytes(r.Status), r))];

    /// <summary>Why it is no event because of its type; null: it is of a type that tells of medicine events.</summary>
    public static string? OfKind(ResourceKind kind) => kind switch
    {
        ResourceKind.None => FhirRejects.NotAResource,
        ResourceKind.Bundle => FhirRejects.Bundle,
        ResourceKind.Medication => FhirRejects.Medication,
        ResourceKind.MedicationRequest or ResourceKind.MedicationDispense or ResourceKind.MedicationAdministration or ResourceKind.SupplyDelivery => null,
        _ => FhirRejects.OtherType,
    };

    public string? OfStatus(ResourceKind kind, Piece status, out bool withdrawn)
    {
        withdrawn = false;
        // Only a delivery may leave its status out, and then says nothing against having happened
        if (status.IsEmpty) return kind == ResourceKind.SupplyDelivery ? null : FhirRejects.StatusMissing;
        foreach (var (of, text, rule) in _statuses)
            if (of == kind && status.Is(text))
            {
                withdrawn = rule.Withdrawn;
                return rule.Reject;
            }
        return FhirRejects.StatusUnknown;
    }

    /// <summary>A proposal or plan orders nothing; an instance or filler order repeats an order that is counted already.</summary>
    public static string? OfRequest(Resource resource) =>
        resource.DoNotPerform ? FhirRejects.DoNotPerform
        : resource.Intent.Is("order"u8) || resource.Intent.Is("original-order"u8) || resource.Intent.Is("reflex-order"u8) ? null
        : FhirRejects.IntentNotOrder;

    /// <summary>A delivery counts when it says it is of medicine, or when its item stands in a register of medicines.</summary>
    public static string? OfSupply(Piece type, Medicine medicine) =>
        type.Is("device"u8) ? FhirRejects.Device
        : type.Is("medication"u8) || medicine.IsInMedicineRegister ? null
        : FhirRejects.NotAMedicine;
}
