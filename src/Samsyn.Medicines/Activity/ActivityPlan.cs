using System.Globalization;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>What taking a file would do. Pure: nothing is changed until <see cref="ActivityImport"/> carries it out.</summary>
/// <param name="Added">Figures that are not there yet.</param>
/// <param name="Changed">Figures that are there with another value.</param>
/// <param name="Removed">Figures that are taken back.</param>
/// <param name="Unchanged">How many are there just so.</param>
/// <param name="Problems">In the order of the lines; with any of them, nothing may be carried out.</param>
sealed record ActivityPlan(
    IReadOnlyList<ActivityLine> Added, IReadOnlyList<ActivityLine> Changed, IReadOnlyList<ActivityLine> Removed, int Unchanged,
    IReadOnlyList<ActivityProblem> Problems)
{
    public bool IsPossible => Problems.Count == 0;

    /// <param name="stored">The figures there are, at least of the months that the file names.</param>
    /// <param name="reach">Codes of the organisations for which whoever asks may report; null: all.</param>
    /// <param name="current">The month that is not over yet.</param>
    public static ActivityPlan Make(IEnumerable<ActivityFigure> stored, ActivityFile file, OrganisationTree tree, IReadOnlySet<string>? reach, Month current)
    {
        var problems = new List<ActivityProblem>(file.Problems);
        var before = stored.ToDictionary(f => (f.Kind, f.Organisation, f.Month), f => f.Value);
        var firstLine = new Dictionary<(ActivityKind, string, Month), int>();
        var taken = new List<ActivityLine>();
        foreach (var said in file.Lines)
        {
            if (Wrong(said, tree, reach, current) is { } problem) problems.Add(problem);
            else
            {
                var line = said with { Organisation = tree.Find(said.Organisation)!.Code };
                if (firstLine.TryAdd((line.Kind, line.Organisation, line.Month), line.Line)) taken.Add(line);
                else problems.Add(Twice(line, firstLine[(line.Kind, line.Organisation, line.Month)]));
            }
        }
        problems.AddRange(ActivitySums.Repeated(before, taken, tree));

        var known = taken.ToLookup(l => before.ContainsKey((l.Kind, l.Organisation, l.Month)));
        var changed = known[true].Where(l => l.Value is { } value && value != before[(l.Kind, l.Organisation, l.Month)]).ToList();
        var removed = known[true].Where(l => l.Value is null).ToList();
        var added = known[false].Where(l => l.Value is not null).ToList();
        return new(added, changed, removed, taken.Count - added.Count - changed.Count - removed.Count, [.. problems.OrderBy(p => p.Line)]);
    }

    static ActivityProblem? Wrong(ActivityLine said, OrganisationTree tree, IReadOnlySet<string>? reach, Month current) =>
        tree.Find(said.Organisation) is not { } organisation ? new(said.Line, "organisation", "unknown-organisation", said.Organisation)
        : reach is not null && !reach.Contains(organisation.Code) ? new(said.Line, "organisation", "out-of-reach", organisation.Code)
        // The population of a year is often known when the year begins
        : said.Month > current && said.Kind != ActivityKind.Population ? new(said.Line, "month", "not-begun", said.Month.ToString())
        : null;

    static ActivityProblem Twice(ActivityLine line, int first) =>
        new(line.Line, line.Column, "twice", line.Kind.Word(), line.Organisation, line.Month.ToString(), first.ToString(CultureInfo.InvariantCulture));
}
