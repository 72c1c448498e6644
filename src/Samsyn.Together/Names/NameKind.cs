namespace Samsyn.Together.Names;

/// <summary>What was named in a text that should name none.</summary>
public enum NameKind
{
    Product,
    Company,

    /// <summary>A substance: level 5 of ATC.</summary>
    Substance,

    /// <summary>A code of level 5 of ATC.</summary>
    AtcCode,
}
