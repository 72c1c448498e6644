using Samsyn.Events.Persons;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>An identifier system, by its URI, whose values are identity numbers of a country.</summary>
public sealed record IdentitySystem(string Uri, Country Country)
{
    /// <summary>The systems known without being told: the national object identifiers of CPR, personnummer, samordningsnummer, fødselsnummer, D-number, FH-number and HETU.</summary>
    public static IReadOnlyList<IdentitySystem> Known { get; } =
    [
        new("urn:oid:1.2.208.176.1.2", Country.Denmark),
        new("urn:oid:1.2.752.129.2.1.3.1", Country.Sweden),
        new("urn:oid:1.2.752.129.2.1.3.3", Country.Sweden),
        new("http://electronichealth.se/identifier/personnummer", Country.Sweden),
        new("http://electronichealth.se/identifier/samordningsnummer", Country.Sweden),
        new("urn:oid:2.16.578.1.12.4.1.4.1", Country.Norway),
        new("urn:oid:2.16.578.1.12.4.1.4.2", Country.Norway),
        new("urn:oid:2.16.578.1.12.4.1.4.3", Country.Norway),
        new("urn:oid:1.2.246.21", Country.Finland),
    ];
}
