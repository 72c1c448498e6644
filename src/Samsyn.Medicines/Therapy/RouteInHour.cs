namespace Samsyn.Medicines.Therapy;

/// <summary>By which way a person's therapy went in an hour.</summary>
enum RouteInHour
{
    /// <summary>No medicine was ordered for the hour.</summary>
    Nothing,

    /// <summary>All medicines by other ways than needle or line.</summary>
    Oral,

    /// <summary>At least one by needle or line.</summary>
    Parenteral,
}
