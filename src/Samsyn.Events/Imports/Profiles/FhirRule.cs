namespace Samsyn.Events.Imports.Profiles;

/// <summary>What a profile tells of a FHIR source, beyond plain R4; read into <see cref="Fhir.FhirOptions"/> by <see cref="FhirRules"/>.</summary>
public sealed class FhirRule
{
    /// <summary>URLs of modifier extensions that are understood to change nothing that is read here.</summary>
    public List<string> KnownModifierExtensions { get; set; } = [];

    /// <summary>What the codes of the source's own coding systems stand for; wins over the systems that are known.</summary>
    public List<CodeSystemRule> CodeSystems { get; set; } = [];

    /// <summary>Identifier systems of the source whose values are identity numbers; wins over the systems that are known.</summary>
    public List<IdentitySystemRule> IdentitySystems { get; set; } = [];

    /// <summary>Codes of a dispense's category or type with which the medicine is taken home; null: discharge and outpatient.</summary>
    public List<string>? HandOutCodes { get; set; }

    /// <summary>Code of the organisation for events that name none, neither by code nor by name.</summary>
    public string? DefaultOrganisation { get; set; }

    /// <summary>Prescriptions are known by their first identifier instead of their id: for sources whose references hold identifiers.</summary>
    public bool OrderByIdentifier { get; set; }

    /// <summary>Largest resource, in bytes; null: 1 MB.</summary>
    public int? LargestResourceBytes { get; set; }

    /// <summary>One coding system.</summary>
    public sealed class CodeSystemRule
    {
        /// <summary>Its URI.</summary>
        public string System { get; set; } = "";

        /// <summary>atc, package, product, diagnosis or local.</summary>
        public string Meaning { get; set; } = "";

        /// <summary>Of a local system, what is written before its codes (<c>item:7</c>); none: the URI.</summary>
        public string? Name { get; set; }
    }

    /// <summary>One system of identity numbers.</summary>
    public sealed class IdentitySystemRule
    {
        /// <summary>Its URI.</summary>
        public string System { get; set; } = "";

        /// <summary>se, dk, no or fi.</summary>
        public string Country { get; set; } = "";
    }
}
