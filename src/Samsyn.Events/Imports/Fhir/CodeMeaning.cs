namespace Samsyn.Events.Imports.Fhir;

/// <summary>What the codes of a coding system stand for.</summary>
public enum CodeMeaning
{
    /// <summary>Anything else: kept with the system's short name before it.</summary>
    Local,
    Atc,

    /// <summary>A package: Nordic article number, NPL pack id, FEST package.</summary>
    Package,

    /// <summary>A product without its package size: NPL id, FEST brand.</summary>
    Product,

    /// <summary>A classification of diagnoses whose codes are kept bare: ICD-10.</summary>
    Diagnosis,
}
