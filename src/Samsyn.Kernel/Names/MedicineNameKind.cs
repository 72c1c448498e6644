namespace Samsyn.Kernel.Names;

/// <summary>What a name names.</summary>
public enum MedicineNameKind
{
    /// <summary>A group of medicines: levels 1 to 4 of ATC. Tells no product.</summary>
    Group,

    /// <summary>One substance, or a fixed combination: level 5 of ATC.</summary>
    Substance,

    /// <summary>What a maker calls a product, strength and form perhaps included.</summary>
    Product,
}
