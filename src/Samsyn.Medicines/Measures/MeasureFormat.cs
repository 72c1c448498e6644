using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Measures;

/// <summary>In which formats the endpoints of measures answer.</summary>
static class MeasureFormat
{
    /// <summary>Says no to a format that there is not; null: there is.</summary>
    public static IResult? Refuses(string? format) =>
        format is null or "" or "json" or CsvAnswer.Format ? null : RefusalAnswer.Problem(StatusCodes.Status400BadRequest, Refusal.Of("measure.format", format));
}
