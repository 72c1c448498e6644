namespace Samsyn.Medicines.Therapy;

/// <summary>One medicine ordered for one person, from a first to a last dose.</summary>
/// <param name="Person">Whose: a pseudonym.</param>
/// <param name="Substance">ATC code, or the source's code where it has none.</param>
/// <param name="Purpose">Only prescriptions of one purpose make a therapy together: antibacterial, antifungal.</param>
/// <param name="Authored">When it was ordered.</param>
/// <param name="Time">First and last dose. Of a single dose both are the same.</param>
/// <param name="IsOneOff">A single dose, and not a dose so many times a day.</param>
/// <param name="IsParenteral">Given by needle or line.</param>
sealed record Prescription(
    string Id, string Person, string Substance, string Purpose, DateTime Authored, Stretch Time, bool IsOneOff, bool IsParenteral,
    PrescriptionStatus Status = PrescriptionStatus.Completed)
{
    /// <summary>Whether medicine was or is given by it: drafts, cancelled ones and errors are no therapy.</summary>
    public bool Counts => Status is PrescriptionStatus.Active or PrescriptionStatus.OnHold or PrescriptionStatus.Stopped or PrescriptionStatus.Completed;
}
