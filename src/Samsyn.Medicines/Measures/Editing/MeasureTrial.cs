using Samsyn.Kernel.Content;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Tries a measure before it is saved: what is wrong with it, whether its examples hold, and what it comes to.</summary>
sealed class MeasureTrial(MeasureFolder folder, MeasureExamples examples, ExampleRun exampleRun, AtcTyped atc, MeasureRun run, ActivityBooks books, Access access)
{
    /// <param name="code">The file's name without ending.</param>
    /// <param name="text">The file.</param>
    /// <returns>The problems; the measure when there are none.</returns>
    public async Task<(MeasureDefinition? Measure, IReadOnlyList<ContentProblem> Problems)> Check(string code, string text, CancellationToken cancel)
    {
        var problems = new List<ContentProblem>();
        if (folder.Check(code, text, problems) is not { } measure) return (null, problems);
        problems.AddRange(await examples.Run(measure, cancel));
        return (problems.Count == 0 ? measure : null, problems);
    }

    /// <summary>Makes the example of a draft that has none yet, once all else in it is well.</summary>
    /// <returns>Its value as written, or null when none was made; what else is wrong with the measure.</returns>
    public async Task<(string? Value, IReadOnlyList<ContentProblem> Problems)> Propose(string code, MeasureDraft draft, CancellationToken cancel)
    {
        var problems = new List<ContentProblem>();
        draft.Examples.Clear();
        draft.Examples.Add(ExampleProposal.Placeholder);
        var measure = folder.Check(code, MeasureYaml.Of(draft).Text, problems);
        draft.Examples.Clear();
        if (measure is null || problems.Count > 0 || ExampleProposal.Of(measure, await atc.Substances(cancel)) is not { } example) return (null, problems);
        var (events, wrong) = ExampleTable.Read(example.Events);
        var activity = measure.Figures.Select(f => f.Activity).OfType<ActivityKind>().Distinct().ToDictionary(a => a, _ => ExampleProposal.Activity);
        if (wrong is not null || await exampleRun.Value(measure, events, activity, cancel) is not { } value) return (null, problems);
        draft.Examples.Add(example with { Value = ExampleRun.Written(value) });
        return (draft.Examples[0].Value, problems);
    }

    /// <summary>What a measure comes to for the organisation and the months looked at; null: nothing is looked at, or it shows net prices that the asker may not see.</summary>
    public async Task<TrialResult?> Come(MeasureDefinition measure, Scope scope, CancellationToken cancel)
    {
        if (scope.Organisation is not { } here) return null;
        if (measure.IsConfidential && !access.May(scope.Actor, MedicinesModule.NetPrice, here, scope.Tree)) return null;
        var question = new MeasureQuestion(scope.Period, new Dictionary<string, IReadOnlyList<string>> { [here.Code] = [.. scope.Tree.WithAllBelow(here).Select(o => o.Code)] });
        var values = (await run.Values([measure], question, await books.Read(null, scope.Tree, cancel), cancel))[measure.Code];
        var whole = MeasureRows.Of(measure, values, new MeasureBy(null, null, [])) is [var row] ? row : null;
        // What is not stored is not judged beside other organisations: of persons it is told only to those with row access
        var hidden = PersonVeil.Concerns(measure) && !access.May(scope.Actor, MedicinesModule.ReadRows, here, scope.Tree);
        return hidden ? new(null, null, null, measure.Denominator is null, [.. values.Select(_ => (decimal?)null)], true)
            : new(whole?.Value, whole?.Numerator, whole?.Denominator, measure.Denominator is null, [.. values.Select(v => v.Value)], false);
    }
}

/// <summary>What a measure comes to over some months.</summary>
/// <param name="Value">Over all months; null: missing, or hidden because it is of persons.</param>
/// <param name="Numerator">Already less what is taken from it.</param>
/// <param name="Denominator">Likewise over all months.</param>
/// <param name="IsCount">Whether nothing is divided by.</param>
/// <param name="Months">The value of each month; null: missing or hidden.</param>
/// <param name="IsHidden">Whether it is of persons, and not for those without row access.</param>
public sealed record TrialResult(decimal? Value, decimal? Numerator, decimal? Denominator, bool IsCount, IReadOnlyList<decimal?> Months, bool IsHidden);
