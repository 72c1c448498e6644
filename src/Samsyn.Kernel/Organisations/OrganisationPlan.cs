namespace Samsyn.Kernel.Organisations;

/// <summary>What taking a set of lines would do. Pure: nothing is changed until <see cref="OrganisationImport"/> carries it out.</summary>
/// <param name="Added">Organisations that are not there yet.</param>
/// <param name="Changed">Organisations that are there and differ.</param>
/// <param name="Unchanged">How many are there just so.</param>
/// <param name="Problems">In the order of the lines; with any of them, nothing may be carried out.</param>
public sealed record OrganisationPlan(
    IReadOnlyList<OrganisationLine> Added, IReadOnlyList<OrganisationPlan.Change> Changed, int Unchanged, IReadOnlyList<OrganisationProblem> Problems)
{
    public sealed record Change(OrganisationLine Before, OrganisationLine After);

    public bool IsPossible => Problems.Count == 0;

    /// <param name="existing">All organisations there are.</param>
    /// <param name="file">The lines, in any order: a parent may stand below its children.</param>
    /// <param name="reach">What whoever asks may change.</param>
    public static OrganisationPlan Make(IEnumerable<OrganisationLine> existing, OrganisationFile file, OrganisationReach reach)
    {
        var before = existing.ToDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase);
        var after = new Dictionary<string, OrganisationLine>(before, StringComparer.OrdinalIgnoreCase);
        var problems = new List<OrganisationProblem>(file.Problems);
        var firstLine = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var taken = new List<(int Line, OrganisationLine Wanted)>();
        foreach (var (line, said) in file.Lines)
        {
            problems.AddRange(OrganisationRules.Alone(said, line));
            if (!firstLine.TryAdd(said.Code, line))
            {
                problems.Add(new(line, OrganisationColumn.Code, "organisations.problem.twice", said.Code, firstLine[said.Code].ToString(System.Globalization.CultureInfo.InvariantCulture)));
                continue;
            }
            var wanted = before.TryGetValue(said.Code, out var now) ? file.KeepUnsaid(said, now) : said;
            after[said.Code] = wanted;
            taken.Add((line, wanted));
        }
        problems.AddRange(taken.SelectMany(t => OrganisationRules.Among(after, t.Wanted, t.Line)));

        var added = taken.Where(t => !before.ContainsKey(t.Wanted.Code)).ToList();
        var changed = taken.Where(t => before.TryGetValue(t.Wanted.Code, out var now) && now != t.Wanted).ToList();
        var addedCodes = added.Select(t => t.Wanted.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        problems.AddRange(added.Concat(changed).Where(t => !reach.Covers(before.GetValueOrDefault(t.Wanted.Code), t.Wanted, addedCodes))
            .Select(t => new OrganisationProblem(t.Line, OrganisationColumn.Parent, "organisations.problem.out-of-reach", t.Wanted.Code)));
        return new([.. added.Select(t => t.Wanted)], [.. changed.Select(t => new Change(before[t.Wanted.Code], t.Wanted))],
            taken.Count - added.Count - changed.Count, [.. problems.OrderBy(p => p.Line)]);
    }
}
