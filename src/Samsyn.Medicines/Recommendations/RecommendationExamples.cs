using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Recommendations;

/// <summary>Runs the examples that stand in a recommendation file, with the same question as a real run.</summary>
sealed class RecommendationExamples(DoseUnits units, AdministrationRoutes routes)
{
    /// <returns>What an example gives that it should not; empty: all is well.</returns>
    public async Task<IReadOnlyList<ContentProblem>> Run(Recommendation recommendation, CancellationToken cancel)
    {
        var problems = new List<ContentProblem>();
        foreach (var (i, example) in recommendation.Examples.Index())
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            void Problem(string code, params IReadOnlyList<string> arguments) => problems.Add(new($"recommendations/{recommendation.Code}.yaml", example.Line, code, [number, .. arguments]));
            var (events, problem) = ExampleTable.Read(example.Events);
            if (problem is { } wrong)
            {
                Problem(wrong.Code, wrong.Arguments);
                continue;
            }
            foreach (var (basis, expected) in example.Shares)
                if (await Share(recommendation, basis, events, cancel) is var found && found != expected)
                    Problem("example-differs", Written(found), Written(expected));
        }
        return problems;
    }

    /// <summary>The share in per cent, of the example's last month and all its organisations.</summary>
    async Task<decimal?> Share(Recommendation recommendation, FollowBasis basis, IReadOnlyList<IReadOnlyDictionary<string, object>> events, CancellationToken cancel)
    {
        using var store = new ExampleEventStore(events, MedicineAmounts.WithoutIndex(units, routes));
        var codes = events.Select(e => (string)e["organisation"]).Append(ExampleTable.Somewhere).Distinct().ToList();
        var month = events.Select(e => Month.FromYearMonth((int)e["month"])).DefaultIfEmpty(ExampleTable.Sometime).Max();
        var question = new MeasureQuestion(new(month, month), new Dictionary<string, IReadOnlyList<string>> { [ExampleTable.Somewhere] = codes });
        var measure = recommendation.Measure(basis);
        var values = await new MeasureRun(store, units).Values([measure], question, new([], OrganisationTree.Empty), cancel);
        return values[measure.Code][0].Value is { } value ? decimal.Round(value * 100, 6) : null;
    }

    static string Written(decimal? value) => value is { } v ? v.ToString("0.######", CultureInfo.InvariantCulture) : "missing";
}
