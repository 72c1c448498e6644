namespace Samsyn.Medicines.Therapy;

/// <summary>A dose that was given.</summary>
/// <param name="Person">To whom: a pseudonym.</param>
/// <param name="Substance">ATC code, or the source's code where it has none.</param>
/// <param name="Purpose">As of <see cref="Prescription.Purpose"/>.</param>
/// <param name="At">On the ward's clock.</param>
sealed record Administration(string Person, string Substance, string Purpose, DateTime At, bool IsParenteral);
