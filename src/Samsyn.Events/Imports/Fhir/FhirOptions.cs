using Samsyn.Events.Persons;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>What an import profile says of a FHIR source. The defaults read plain R4.</summary>
public sealed record FhirOptions
{
    /// <summary>Deepest nesting of a resource; FHIR's own types stay far below.</summary>
    public const int MaxDepth = 64;

    /// <summary>Code of the organisation for events that name none; null: they are left without.</summary>
    public string? DefaultOrganisation { get; init; }

    /// <summary>Coding systems of this source; they win over <see cref="CodeSystem.Known"/>.</summary>
    public IReadOnlyList<CodeSystem> Systems { get; init; } = [];

    /// <summary>Further identifier systems whose values are identity numbers; they win over <see cref="IdentitySystem.Known"/>.</summary>
    public IReadOnlyList<IdentitySystem> IdentitySystems { get; init; } = [];

    /// <summary>URLs of modifier extensions that do not change what an event means here; any other rejects the resource.</summary>
    public IReadOnlyList<string> KnownModifierExtensions { get; init; } = [];

    /// <summary>Codes of a dispense's category or type with which the medicine is handed out to take home.</summary>
    public IReadOnlyList<string> HandOutCodes { get; init; } = ["discharge", "outpatient"];

    /// <summary>How statuses are taken where this source means something else by them; they win over <see cref="StatusRule.Defaults"/>.</summary>
    public IReadOnlyList<StatusRule> Statuses { get; init; } = [];

    /// <summary>Prescriptions are known by their first identifier instead of their id: for sources whose references hold identifiers.</summary>
    public bool OrderByIdentifier { get; init; }

    /// <summary>Largest resource, in bytes.</summary>
    public int MaxResourceBytes { get; init; } = 1024 * 1024;

    /// <summary>Medications and encounters read beforehand, to which the resources of this file may refer.</summary>
    public ReferencedResources? Referenced { get; init; }
}
