using System.Globalization;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>What taking an index file would do to the stored lines. Pure: <see cref="DddImport"/> carries it out.</summary>
/// <param name="Added">New lines and new versions of lines.</param>
/// <param name="Changed">Stored lines that would say something else or end: before and after.</param>
/// <param name="Unchanged">How many lines of the file say what is stored already.</param>
/// <param name="Problems">In the order of the lines; with any of them, nothing may be carried out.</param>
sealed record DddPlan(IReadOnlyList<DddLine> Added, IReadOnlyList<DddPlan.Change> Changed, int Unchanged, IReadOnlyList<DddProblem> Problems)
{
    public sealed record Change(DddLine Before, DddLine After);

    public bool IsPossible => Problems.Count == 0;

    /// <remarks>
    /// A line with a new first day is a new version: the version before it ends on the day before. A line with a first day that is stored corrects that
    /// version. A line that says what is valid on its first day already is no new version, so the whole index may be imported every year.
    /// </remarks>
    /// <param name="stored">All versions there are.</param>
    /// <param name="endOthersFrom">The file is the whole index from this day: what is stored and not in it ends on the day before. Null: it stays.</param>
    public static DddPlan Make(IReadOnlyList<DddLine> stored, DddFile file, DateOnly? endOthersFrom = null)
    {
        var problems = new List<DddProblem>(file.Problems);
        problems.AddRange(Twice(file));
        if (problems.Count > 0) return new([], [], 0, [.. problems.OrderBy(p => p.Line)]);

        var before = stored.ToLookup(l => l.Subject);
        var (added, changed, unchanged) = (new List<DddLine>(), new List<Change>(), 0);
        foreach (var said in file.Lines.Select(l => l.Said).GroupBy(l => l.Subject))
        {
            var versions = before[said.Key].OrderBy(Start).ToList();
            foreach (var line in said.OrderBy(Start))
                if (!Take(versions, line)) unchanged++;
            var ids = before[said.Key].ToDictionary(l => l.Id);
            added.AddRange(versions.Where(v => !ids.ContainsKey(v.Id)));
            changed.AddRange(versions.Where(v => ids.TryGetValue(v.Id, out var was) && was != v).Select(v => new Change(ids[v.Id], v)));
        }
        if (endOthersFrom is { } day) changed.AddRange(Ended(stored, file, day));
        return new(added, changed, unchanged, []);
    }

    /// <returns>Whether anything changed.</returns>
    static bool Take(List<DddLine> versions, DddLine said)
    {
        var same = versions.FindIndex(v => v.ValidFrom == said.ValidFrom);
        if (same >= 0)
        {
            var after = versions[same] with { Amount = said.Amount, Unit = said.Unit, UnitDoses = said.UnitDoses, ValidTo = said.ValidTo ?? versions[same].ValidTo };
            var differs = after != versions[same];
            versions[same] = after;
            return differs;
        }
        var current = versions.FindLastIndex(v => Start(v) < Start(said) && !(v.ValidTo < said.ValidFrom));
        if (current >= 0 && versions[current].Value == said.Value && (said.ValidTo is null || said.ValidTo == versions[current].ValidTo)) return false;
        if (current >= 0) versions[current] = versions[current] with { ValidTo = said.ValidFrom!.Value.AddDays(-1) };
        var next = versions.FindIndex(v => Start(v) > Start(said));
        if (next >= 0 && !(said.ValidTo < versions[next].ValidFrom)) said = said with { ValidTo = versions[next].ValidFrom!.Value.AddDays(-1) };
        versions.Insert(next < 0 ? versions.Count : next, said);
        return true;
    }

    static IEnumerable<Change> Ended(IReadOnlyList<DddLine> stored, DddFile file, DateOnly day)
    {
        var said = file.Lines.Select(l => l.Said.Subject).ToHashSet();
        var combined = file.Lines.Any(l => l.Said.IsCombined);
        return from line in stored
               where line.IsCombined == combined && !said.Contains(line.Subject) && Start(line) < day && !(line.ValidTo < day)
               select new Change(line, line with { ValidTo = day.AddDays(-1) });
    }

    static IEnumerable<DddProblem> Twice(DddFile file) =>
        from version in file.Lines.GroupBy(l => (l.Said.Subject, l.Said.ValidFrom))
        from again in version.Skip(1)
        select new DddProblem(again.Line, DddColumn.Atc, "medicines.ddd.problem.twice", again.Said.Atc, version.First().Line.ToString(CultureInfo.InvariantCulture));

    static DateOnly Start(DddLine line) => line.ValidFrom ?? DateOnly.MinValue;
}
