namespace Samsyn.Kernel.People;

/// <summary>What a person does at an organisation. A role reaches everything below the organisation it is granted at.</summary>
public enum Role
{
    Patient, Representative, Clinician, Lead, Improver, Buyer, Controller, Company, Researcher, Ethics, Steward, Admin,
}
