using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Medicines.Measures.Results;

/// <summary>Short marks that are the same exactly when what results are computed from is the same. Pure.</summary>
static class MeasureStamp
{
    /// <summary>Of all that changes a measure's numbers: its figures with the sets, lists and factors in them. A new name or reason changes nothing.</summary>
    /// <param name="activity">The stamp of reported activity, which counts where a figure is activity.</param>
    /// <param name="index">The stamp of the ATC/DDD index, which counts where a figure takes DDDs from it.</param>
    public static string Of(MeasureDefinition measure, string activity, string index) => Hash(JsonSerializer.Serialize(new
    {
        measure.Per,
        Numerator = Seen(measure.Numerator), Minus = Seen(measure.Minus), Denominator = Seen(measure.Denominator),
        Veil = PersonVeil.Concerns(measure) ? PersonVeil.Version : 0,
        Activity = measure.Figures.Any(f => f.Activity is not null) ? activity : "",
        Index = measure.Figures.Any(f => f.Ddds is not null) ? index : "",
    }));

    /// <summary>Of the organisation tree: who is there, of which kind, and where each is counted.</summary>
    public static string Of(OrganisationTree tree) =>
        Hash(string.Join('\n', tree.All.Select(o => $"{o.Code} {o.Kind} {o.ParentId} {o.SuccessorId}").Order(StringComparer.Ordinal)));

    static object? Seen(MeasureFigure? figure) => figure is null ? null : new
    {
        figure.Quantity, figure.Events, figure.Activity, figure.Constant, figure.AtLeast, figure.Then, figure.Hours, figure.SameDay, figure.Ddds, Factors = figure.Factors?.Factors.OrderBy(f => f.Key, StringComparer.Ordinal),
    };

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
