namespace Samsyn.App.SignIn;

/// <summary>Where in the organisation tree a demo person stands.</summary>
enum DemoPlace { Region, Department, Company, PatientOrganisation }
