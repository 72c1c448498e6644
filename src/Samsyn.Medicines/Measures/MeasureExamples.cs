using System.Globalization;
using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>Runs the examples that stand in a measure file.</summary>
sealed class MeasureExamples(ExampleRun run)
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
            var asked = example.Own is { } own ? measure with { Numerator = own.Numerator, Minus = own.Minus, Denominator = own.Denominator } : measure;
            var found = await run.Value(asked, events, example.Activity, cancel);
            if (found != example.Value) problems.Add(new(measure.Code + ".yaml", example.Line, "example-differs", [number, ExampleRun.Written(found), ExampleRun.Written(example.Value)]));
        }
        return problems;
    }
}
