namespace Samsyn.Events.Store;

/// <summary>What a segment holds.</summary>
enum SegmentKind
{
    /// <summary>Events, a row each.</summary>
    Events,

    /// <summary>Sums of one import by month, organisation, kind, ATC and currency: what most pages ask for.</summary>
    Summary,
}
