using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Together.Cycles;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.ToldBack;

/// <summary>The measures of an initiative with the act marked on them, for those who are told what came of it.</summary>
/// <remarks>
/// Whoever may see the organisation's figures sees the charts. To others who contributed, somebody who leads the initiative and may see them can show them: the charts are then drawn as that person may see them, and
/// no longer than that person may. Few persons stay hidden in either case.
/// </remarks>
sealed class ToldCourses(SamsynDb db, IMeasureChart charts, Texts t)
{
    /// <param name="contributed">Whether the reader is one of those to whom charts can be shown.</param>
    /// <returns>Null: it has measures, and the reader may see none of them.</returns>
    public async Task<IReadOnlyList<ToldCourse>?> Of(Initiative initiative, IReadOnlyList<Cycle> cycles, Organisation? place, OrganisationTree tree, Actor reader, bool contributed, CancellationToken cancel)
    {
        if (initiative.Measures.Count == 0) return [];
        if (place is null) return null;
        var shower = contributed && initiative.ChartShownById is { } by
            ? new Actor(by, "", await db.RoleGrants.AsNoTracking().Where(g => g.PersonId == by).ToListAsync(cancel)) : null;
        var found = new List<ToldCourse>();
        foreach (var code in initiative.Measures.OrderBy(m => m.Place).Select(m => m.Measure))
            if ((await charts.Of(code, place, tree, reader, cancel) ?? (shower is null ? null : await charts.Of(code, place, tree, shower, cancel))) is { } course)
                found.Add(new(course, MarksOn(course, initiative, cycles)));
        return found.Count > 0 ? found : null;
    }

    /// <summary>When it was begun to be done, each cycle, and when it ended; two in one month are one mark.</summary>
    IReadOnlyList<ChartAnnotation> MarksOn(MeasureCourse course, Initiative initiative, IReadOnlyList<Cycle> cycles)
    {
        List<(DateOnly On, string Text)> acts = [.. cycles.Where(c => c.Measure is null || c.Measure == course.Measure.Code).Select(c => (c.StartsOn, t["cycles.mark", c.Number]))];
        // A test that began in the same month says it more precisely
        if (initiative.PhaseOf(Phase.Implement) is { } implemented && acts.All(a => Month.Of(a.On) != Month.Of(implemented.OpenedOn))) acts.Add((implemented.OpenedOn, t["told.mark.implemented"]));
        if (initiative.EndedOn is { } ended) acts.Add((ended, t["told.mark.ended"]));
        return [.. acts.Where(a => course.Months.Contains(Month.Of(a.On))).GroupBy(a => Month.Of(a.On)).OrderBy(g => g.Key)
            .Select(g => new ChartAnnotation(g.Key - course.Months.From, string.Join(", ", g.OrderBy(a => a.On).Select(a => a.Text))))];
    }
}
