namespace Samsyn.Medicines.Substitution;

/// <summary>Why a purchase counts neither in a price nor in a saving.</summary>
public enum SetAsideReason
{
    /// <summary>Substance, strength or form is not told, so it belongs to no group.</summary>
    NoGroup,

    /// <summary>Quantity or cost is missing, or as much was given back as bought.</summary>
    NoPrice,

    /// <summary>Paid in another currency than most.</summary>
    OtherCurrency,

    /// <summary>The price per unit is off by the size of a package: packages were counted as units, or units as packages.</summary>
    PackageForUnit,
}
