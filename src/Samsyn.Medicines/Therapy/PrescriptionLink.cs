namespace Samsyn.Medicines.Therapy;

/// <summary>How two prescriptions of one person belong together.</summary>
enum PrescriptionLink
{
    None,

    /// <summary>One carries on what the other began: a dose more, a change of medicine or of route.</summary>
    Continuation,

    /// <summary>Ordered together, to work together.</summary>
    Combination,
}
