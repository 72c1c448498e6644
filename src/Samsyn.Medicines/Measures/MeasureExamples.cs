using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>Runs the examples that stand in a measure file, with the same question and the same rules as a real run.</summary>
sealed class MeasureExamples(DoseUnits units, AdministrationRoutes routes)
{
    /// <returns>What an example gives that it should not; empty: all is well.</returns>
    public async Task<IReadOnlyList<ContentProblem>> Run(MeasureDefinition measure, CancellationToken cancel)
    {
        var problems = new List<ContentProblem>();
        foreach (var (i, example) in measure.Examples.Index())
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var (events, problem) = ExampleTable.Read(example.Events);
            if (problem is { } wrong)
            {
                problems.Add(new(measure.Code + ".yaml", example.Line, wrong.Code, [number, .. wrong.Arguments]));
                continue;
            }
            var found = await Value(measure, example, events, cancel);
            if (found != example.Value) problems.Add(new(measure.Code + ".yaml", example.Line, "example-differs", [number, Written(found), Written(example.Value)]));
        }
        return problems;
    }

    /// <summary>The measure over all organisations and months that the example's events name: an example gives one value, of its one month.</summary>
    async Task<decimal?> Value(MeasureDefinition measure, MeasureExample example, IReadOnlyList<IReadOnlyDictionary<string, object>> events, CancellationToken cancel)
    {
        if (example.Own is { } own) measure = measure with { Numerator = own.Numerator, Minus = own.Minus, Denominator = own.Denominator };
        using var store = new ExampleEventStore(events, MedicineAmounts.WithoutIndex(units, routes));
        var codes = events.Select(e => (string)e["organisation"]).Append(ExampleTable.Somewhere).Distinct().ToList();
        var month = events.Select(e => Month.FromYearMonth((int)e["month"])).DefaultIfEmpty(ExampleTable.Sometime).Max();
        var question = new MeasureQuestion(new(month, month), new Dictionary<string, IReadOnlyList<string>> { [ExampleTable.Somewhere] = codes });
        var book = new ActivityBook(example.Activity.Select(a => new ActivityFigure
        {
            Organisation = ExampleTable.Somewhere, Month = month, Kind = a.Key, Value = a.Value, ImportedAtUtc = default, FileName = "",
        }), OrganisationTree.Empty);
        var values = await new MeasureRun(store, units).Values([measure], question, book, cancel);
        return values[measure.Code][0].Value is { } value ? decimal.Round(value, 6) : null;
    }

    static string Written(decimal? value) => value is { } v ? v.ToString("0.######", CultureInfo.InvariantCulture) : "missing";
}
