namespace Samsyn.Events.Imports.Fhir;

/// <summary>The elements of resources that are read, of all types together.</summary>
enum Element
{
    None,
    ResourceType, Id, ImplicitRules, Contained, Identifier, Status, StatusReason, Intent, DoNotPerform, Category, Type,
    MedicationConcept, MedicationReference, Subject, Encounter, AuthoredOn, Effective, EffectivePeriod, Prepared, HandedOver,
    Occurrence, OccurrencePeriod, OccurrenceTiming, Requester, Performer, Location, Destination, ServiceProvider, Prescriptions, Request, BasedOn,
    Reason, DosageInstruction, Dosage, DispenseRequest, Quantity, SuppliedItem, Code, Form, Ingredient, Batch, Extension, BirthDate, Gender,
}
