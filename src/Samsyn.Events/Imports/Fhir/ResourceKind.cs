namespace Samsyn.Events.Imports.Fhir;

/// <summary>The resource types that matter to the reader.</summary>
public enum ResourceKind { None, MedicationRequest, MedicationDispense, MedicationAdministration, SupplyDelivery, Medication, Encounter, Patient, Bundle, Other }
