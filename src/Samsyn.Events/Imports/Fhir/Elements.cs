namespace Samsyn.Events.Imports.Fhir;

/// <summary>Which element a property's name means. By length first: it is asked for each property of each resource.</summary>
static class Elements
{
    public static Element Named(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("id"u8) ? Element.Id : Element.None,
        4 => name.SequenceEqual("type"u8) ? Element.Type
            : name.SequenceEqual("code"u8) ? Element.Code
            : name.SequenceEqual("form"u8) ? Element.Form : Element.None,
        5 => name.SequenceEqual("batch"u8) ? Element.Batch : Element.None,
        6 => name.SequenceEqual("status"u8) ? Element.Status
            : name.SequenceEqual("intent"u8) ? Element.Intent
            : name.SequenceEqual("dosage"u8) ? Element.Dosage
            : name.SequenceEqual("gender"u8) ? Element.Gender : Element.None,
        7 => name.SequenceEqual("subject"u8) || name.SequenceEqual("patient"u8) ? Element.Subject
            : name.SequenceEqual("context"u8) ? Element.Encounter
            : name.SequenceEqual("request"u8) ? Element.Request
            : name.SequenceEqual("basedOn"u8) ? Element.BasedOn : Element.None,
        8 => name.SequenceEqual("quantity"u8) ? Element.Quantity
            : name.SequenceEqual("category"u8) ? Element.Category
            : name.SequenceEqual("location"u8) ? Element.Location : Element.None,
        9 => name.SequenceEqual("encounter"u8) ? Element.Encounter
            : name.SequenceEqual("requester"u8) ? Element.Requester
            : name.SequenceEqual("performer"u8) ? Element.Performer
            : name.SequenceEqual("contained"u8) ? Element.Contained
            : name.SequenceEqual("extension"u8) ? Element.Extension
            : name.SequenceEqual("birthDate"u8) ? Element.BirthDate : Element.None,
        10 => name.SequenceEqual("identifier"u8) ? Element.Identifier
            : name.SequenceEqual("authoredOn"u8) ? Element.AuthoredOn
            : name.SequenceEqual("reasonCode"u8) ? Element.Reason
            : name.SequenceEqual("ingredient"u8) ? Element.Ingredient : Element.None,
        11 => name.SequenceEqual("destination"u8) ? Element.Destination : Element.None,
        12 => name.SequenceEqual("resourceType"u8) ? Element.ResourceType
            : name.SequenceEqual("statusReason"u8) ? Element.StatusReason
            : name.SequenceEqual("whenPrepared"u8) ? Element.Prepared
            : name.SequenceEqual("suppliedItem"u8) ? Element.SuppliedItem
            : name.SequenceEqual("doNotPerform"u8) ? Element.DoNotPerform : Element.None,
        _ => Long(name),
    };

    public static ResourceKind KindNamed(ReadOnlySpan<byte> type) => type.Length switch
    {
        17 when type.SequenceEqual("MedicationRequest"u8) => ResourceKind.MedicationRequest,
        18 when type.SequenceEqual("MedicationDispense"u8) => ResourceKind.MedicationDispense,
        24 when type.SequenceEqual("MedicationAdministration"u8) => ResourceKind.MedicationAdministration,
        14 when type.SequenceEqual("SupplyDelivery"u8) => ResourceKind.SupplyDelivery,
        10 when type.SequenceEqual("Medication"u8) => ResourceKind.Medication,
        9 when type.SequenceEqual("Encounter"u8) => ResourceKind.Encounter,
        7 when type.SequenceEqual("Patient"u8) => ResourceKind.Patient,
        6 when type.SequenceEqual("Bundle"u8) => ResourceKind.Bundle,
        0 => ResourceKind.None,
        _ => ResourceKind.Other,
    };

    static Element Long(ReadOnlySpan<byte> name) => name.Length switch
    {
        13 => name.SequenceEqual("implicitRules"u8) ? Element.ImplicitRules : Element.None,
        14 => name.SequenceEqual("whenHandedOver"u8) ? Element.HandedOver : Element.None,
        15 => name.SequenceEqual("effectivePeriod"u8) ? Element.EffectivePeriod
            : name.SequenceEqual("dispenseRequest"u8) ? Element.DispenseRequest
            : name.SequenceEqual("serviceProvider"u8) ? Element.ServiceProvider : Element.None,
        16 => name.SequenceEqual("occurrencePeriod"u8) ? Element.OccurrencePeriod
            : name.SequenceEqual("occurrenceTiming"u8) ? Element.OccurrenceTiming : Element.None,
        17 => name.SequenceEqual("effectiveDateTime"u8) ? Element.Effective
            : name.SequenceEqual("dosageInstruction"u8) ? Element.DosageInstruction : Element.None,
        18 => name.SequenceEqual("occurrenceDateTime"u8) ? Element.Occurrence : Element.None,
        19 => name.SequenceEqual("medicationReference"u8) ? Element.MedicationReference : Element.None,
        23 => name.SequenceEqual("authorizingPrescription"u8) ? Element.Prescriptions : Element.None,
        25 => name.SequenceEqual("medicationCodeableConcept"u8) ? Element.MedicationConcept : Element.None,
        27 => name.SequenceEqual("statusReasonCodeableConcept"u8) ? Element.StatusReason : Element.None,
        _ => Element.None,
    };
}
