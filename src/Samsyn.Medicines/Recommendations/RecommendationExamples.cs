using System.Globalization;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Recommendations;

/// <summary>Runs the examples that stand in a recommendation file, with the same question as a real run.</summary>
sealed class RecommendationExamples(ExampleRun run)
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
                    Problem("example-differs", ExampleRun.Written(found), ExampleRun.Written(expected));
        }
        return problems;
    }

    /// <summary>The share in per cent, of the example's last month and all its organisations.</summary>
    Task<decimal?> Share(Recommendation recommendation, FollowBasis basis, IReadOnlyList<IReadOnlyDictionary<string, object>> events, CancellationToken cancel) =>
        run.Value(recommendation.Measure(basis) with { Per = 100 }, events, new Dictionary<ActivityKind, decimal>(), cancel);
}
