namespace Samsyn.Medicines.DailyDoses;

/// <summary>Why something has no number of DDDs. Each is a sentence in <c>content/i18n/doses.yaml</c>.</summary>
enum NoDddReason
{
    /// <summary>No ATC code was told.</summary>
    AtcMissing,

    /// <summary>What was told has not the shape of an ATC code.</summary>
    AtcUnreadable,

    /// <summary>No ATC/DDD index has been imported at all.</summary>
    NoIndex,

    /// <summary>WHO has set no DDD for the code: cancer medicines, vaccines, creams and many others.</summary>
    AtcWithoutDdd,

    /// <summary>The code has a DDD, but not on the date asked for.</summary>
    NotThen,

    RouteMissing,
    RouteUnknown,

    /// <summary>The code has a DDD for other routes only.</summary>
    RouteWithoutDdd,

    /// <summary>The index has several DDDs for the route, told apart by their notes only.</summary>
    SeveralDdds,

    QuantityMissing,

    /// <summary>Only packages were told, and not how much is in one.</summary>
    PackageSizeMissing,

    UnitMissing,
    UnitUnknown,

    /// <summary>Units are counted, and how much is in one was not told.</summary>
    StrengthMissing,
    StrengthUnreadable,

    /// <summary>The strength is by volume, and how much is in the container was not told.</summary>
    VolumeMissing,

    /// <summary>The DDD is in a unit of another kind: grams against international units.</summary>
    UnitsDoNotConvert,

    /// <summary>A combination whose listed products have different DDDs, of which none or several fit.</summary>
    CombinationUnclear,
}
