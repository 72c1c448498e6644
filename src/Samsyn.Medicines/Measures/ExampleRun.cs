using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>Asks a measure of the few events of an example, with the same question and the same rules as a real run.</summary>
sealed class ExampleRun(DoseUnits units, AdministrationRoutes routes)
{
    /// <summary>The measure over all organisations that the example's events name, and of their last month: an example gives one value.</summary>
    /// <param name="activity">Activity of that month.</param>
    /// <returns>To six decimals; null: missing.</returns>
    public async Task<decimal?> Value(
        MeasureDefinition measure, IReadOnlyList<IReadOnlyDictionary<string, object>> events, IReadOnlyDictionary<ActivityKind, decimal> activity, CancellationToken cancel)
    {
        using var store = new ExampleEventStore(events, MedicineAmounts.WithoutIndex(units, routes));
        var codes = events.Select(e => (string)e["organisation"]).Append(ExampleTable.Somewhere).Distinct().ToList();
        var month = events.Select(e => Month.FromYearMonth((int)e["month"])).DefaultIfEmpty(ExampleTable.Sometime).Max();
        var question = new MeasureQuestion(new(month, month), new Dictionary<string, IReadOnlyList<string>> { [ExampleTable.Somewhere] = codes });
        var book = new ActivityBook(activity.Select(a => new ActivityFigure
        {
            Organisation = ExampleTable.Somewhere, Month = month, Kind = a.Key, Value = a.Value, ImportedAtUtc = default, FileName = "",
        }), OrganisationTree.Empty);
        var values = await new MeasureRun(store, units).Values([measure], question, book, cancel);
        return values[measure.Code][0].Value is { } value ? decimal.Round(value, 6) : null;
    }

    /// <summary>A value as a problem tells it.</summary>
    public static string Written(decimal? value) => value is { } v ? v.ToString("0.######", CultureInfo.InvariantCulture) : "missing";
}
