using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Results;

/// <summary>Measures that are to be computed anew for the same months.</summary>
sealed record RefreshWork(IReadOnlyList<MeasureDefinition> Measures, IReadOnlyList<Month> Months);
