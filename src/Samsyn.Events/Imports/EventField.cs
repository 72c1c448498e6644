namespace Samsyn.Events.Imports;

/// <summary>What a source can say of a medicine event. Profiles name the fields in lower case with underscores: <c>source_id</c>.</summary>
public enum EventField
{
    SourceId, Kind, Time, Organisation, OrganisationName, ParentOrganisation, Product, ProductName, Atc, Substance, Strength, Form, Route,
    Quantity, Unit, Packages, Ddd, Cost, NetCost, Currency, Person, BirthDate, Age, Sex, Indication, OrderId, Batch, Reason,
}
