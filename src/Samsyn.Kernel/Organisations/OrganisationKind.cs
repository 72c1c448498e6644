namespace Samsyn.Kernel.Organisations;

/// <summary>What sort of node it is; also the "organisation level" that a table can be grouped by.</summary>
public enum OrganisationKind
{
    Nation, Region, Hospital, Pharmacy, Clinic, Department, Ward, Company, PatientOrganisation, Other,
}
