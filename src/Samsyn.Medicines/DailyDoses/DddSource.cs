namespace Samsyn.Medicines.DailyDoses;

/// <summary>Where a number of DDDs comes from.</summary>
enum DddSource
{
    /// <summary>The delivery told it.</summary>
    Delivery,

    /// <summary>The ATC/DDD index: an amount of substance divided by the DDD.</summary>
    Index,

    /// <summary>The list of combined products: unit doses divided by the DDD in unit doses.</summary>
    CombinedProducts,
}
