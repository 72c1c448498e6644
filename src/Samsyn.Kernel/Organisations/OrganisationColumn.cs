namespace Samsyn.Kernel.Organisations;

/// <summary>What can be said of an organisation; in files in lower case with underscores: <c>valid_from</c>.</summary>
public enum OrganisationColumn { Code, Name, Kind, Parent, ValidFrom, ValidTo, Successor, HsaId, SorCode }
