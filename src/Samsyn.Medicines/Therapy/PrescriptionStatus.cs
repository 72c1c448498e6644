namespace Samsyn.Medicines.Therapy;

/// <summary>What became of a prescription, in FHIR's words.</summary>
enum PrescriptionStatus
{
    Active, OnHold, Stopped, Completed, Draft, Cancelled, EnteredInError, Unknown,
}
