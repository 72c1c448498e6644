using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.PartnershipChecks;

/// <summary>What the partnership checks look at: each fact a number; one that cannot be said is missing, and no condition about it holds. Pure.</summary>
/// <remarks>Patients are counted with relatives. At the table is who takes part, decides together or leads, has said yes, and does so on the day.</remarks>
static class PartnershipFacts
{
    static readonly Dictionary<string, Func<Initiative, IReadOnlyList<MeetingFact>, DateOnly, int?>> All = new(StringComparer.Ordinal)
    {
        // To the deadline of the latest phase; missing without one or when the phase is closed
        ["days-to-deadline"] = (i, _, today) => i.PhaseOf(i.Phase) is { IsOpen: true, DueOn: { } due } ? due.DayNumber - today.DayNumber : null,
        ["people-now"] = (i, _, today) => AtTheTable(i, today).Count(),
        ["patients-now"] = (i, _, today) => AtTheTable(i, today).Count(p => p.Side is Side.Patient),
        ["unprepared-now"] = (i, _, today) => AtTheTable(i, today).Count(p => p.PreparedOn is null),
        ["contacts"] = (i, _, _) => i.PeopleIn.Count(p => p.IsContact),
        ["budget-settled"] = (i, _, _) => i.BudgetFixedOn is null ? 0 : 1,
        // Of the two: pay and travel
        ["budget-lines-for-patients"] = (i, _, _) => i.Budget.Count(b => b.Use is BudgetUse.PatientPay or BudgetUse.PatientTravel),
        // Missing when there was one already, or none is planned
        ["days-to-first-meeting"] = (_, meetings, today) => meetings.Count > 0 && meetings.Min(m => m.On) is var first && first >= today ? first.DayNumber - today.DayNumber : null,
        ["meetings-held"] = (_, meetings, today) => Chaired(meetings, today).Count(),
        ["chairs"] = (_, meetings, today) => Chaired(meetings, today).Select(m => m.ChairId).Distinct().Count(),
        ["patients-before-evaluation"] = (i, _, _) => PatientsIn(i, p => p < Phase.Evaluate),
        ["patients-in-evaluation"] = (i, _, _) => PatientsIn(i, p => p is Phase.Evaluate),
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static int? Of(string name, Initiative initiative, IReadOnlyList<MeetingFact> meetings, DateOnly today) => All[name](initiative, meetings, today);

    static IEnumerable<Participant> AtTheTable(Initiative i, DateOnly today) => i.PeopleIn.Where(p => p.Takes.Any(t => t.Say >= Says.LeastAtTheTable && t.IsOn(today)));

    static IEnumerable<MeetingFact> Chaired(IReadOnlyList<MeetingFact> meetings, DateOnly today) => meetings.Where(m => m.On < today && m.ChairId is not null);

    /// <summary>Those who contribute or have agreed to in one of the phases, those who have left too.</summary>
    static int PatientsIn(Initiative i, Func<Phase, bool> phase) =>
        i.Participants.Count(p => p.Side is Side.Patient && p.Takes.Any(t => t.IsAgreed && t.Say >= Says.LeastContribution && phase(t.Phase)));
}
