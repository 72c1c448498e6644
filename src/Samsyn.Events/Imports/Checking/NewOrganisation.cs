namespace Samsyn.Events.Imports.Checking;

/// <summary>An organisation that a file names and that is to be added with its events.</summary>
/// <param name="Kind">A name of <see cref="Samsyn.Kernel.Organisations.OrganisationKind"/>.</param>
/// <param name="ParentCode">Null: it becomes a root.</param>
sealed record NewOrganisation(string Code, string Name, string Kind, string? ParentCode);
