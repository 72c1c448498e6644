using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Signals;

/// <summary>A change that was found in a measure of an organisation.</summary>
/// <param name="Measure">Its code.</param>
sealed record FoundCause(string Measure, Organisation Organisation, Cause Cause);
