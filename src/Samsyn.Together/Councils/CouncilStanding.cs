using Samsyn.Together.Governance;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Councils;

/// <summary>How a council stands on a day: who sits in it, whether its rules hold, and what ends soon. Pure; follows from members and terms.</summary>
/// <param name="Patients">How many of those who sit in it are patients or relatives.</param>
/// <param name="Sitting">How many sit in it; deputies are not among them.</param>
/// <param name="Vacant">Seats in which nobody sits.</param>
/// <param name="Rule">The least share of patients; null: no rule.</param>
/// <param name="EndsSoon">Terms that end within <see cref="DaysAhead"/> and are followed by no other of the same member, the first to end first.</param>
/// <param name="PatientsThen">How many patients will sit in it when those have ended, as it is known today.</param>
/// <param name="SittingThen">How many will sit in it then.</param>
/// <param name="ChairSince">Since when the same member has been chair without a break; null: nobody is. Of a joint body: the one who has been longest.</param>
/// <param name="ChairIsDue">Whether the chair has been held longer than the council's own rule says.</param>
sealed record CouncilStanding(
    int Patients, int Sitting, int Vacant, ShareRule? Rule, IReadOnlyList<EndingTerm> EndsSoon, int PatientsThen, int SittingThen, DateOnly? ChairSince, bool ChairIsDue)
{
    /// <summary>How long before its end a term is shown to whoever may renew it: finding and preparing a patient takes about six weeks.</summary>
    public const int DaysAhead = 90;

    /// <summary>Null: there is no rule, or nobody sits there, so that it cannot be said.</summary>
    public bool? IsShareMet => Rule is { } rule && Sitting > 0 ? rule.IsMet(Patients, Sitting) : null;

    /// <summary>How many of the vacant seats must go to patients for the rule to hold; 0: it holds; null: there is no rule, or vacant seats alone do not help.</summary>
    public int? ToFill => Rule is { } rule && rule.More(Patients, Sitting) is var more && more <= Vacant ? more : null;

    /// <summary>How many of those who are no patients would have to be followed by patients; 0 where the rule holds or is none.</summary>
    public int ToFollow => Rule?.Instead(Patients, Sitting) ?? 0;

    /// <summary>Whether the share holds today and will not when the terms have ended that end soon.</summary>
    public bool WillBreak => IsShareMet == true && SittingThen < Sitting && !Rule!.Value.IsMet(PatientsThen, SittingThen);

    public static CouncilStanding Of(Council council, DateOnly day)
    {
        var sitting = SittingOn(council, day);
        var soon = (from m in council.Members
                    where m.State is Participation.ParticipantState.In
                    let term = m.TermOn(day)
                    where term is not null && term.To <= day.AddDays(DaysAhead) && !m.Terms.Exists(t => t.From > term.To)
                    orderby term.To, m.Called
                    select new EndingTerm(m, term)).ToList();
        var then = sitting.Where(s => !soon.Exists(e => e.Term.Id == s.Term.Id)).ToList();
        var chairs = sitting.Where(s => s.Term.Position is CouncilPosition.Chair).Select(s => TermRules.ChairSince(s.Member, day)).Order().ToList();
        return new(Of(Side.Patient, sitting), sitting.Count, Math.Max(0, council.Seats - sitting.Count), council.LeastPatients, soon, Of(Side.Patient, then), then.Count,
            chairs.Count > 0 ? chairs[0] : null, chairs.Count > 0 && council.MostChairMonths is { } most && chairs[0].AddMonths(most) <= day);
    }

    /// <summary>Who has a seat on a day, and in which position.</summary>
    public static IReadOnlyList<(CouncilMember Member, CouncilTerm Term)> SittingOn(Council council, DateOnly day) =>
        [.. from m in council.Members let term = m.TermOn(day) where term is { IsSeat: true } select (m, term)];

    /// <summary>How many sit in it for one party of a joint body.</summary>
    public static int SittingOn(Council council, Party party, DateOnly day) => SittingOn(council, day).Count(s => s.Member.Party == party);

    static int Of(Side side, IEnumerable<(CouncilMember Member, CouncilTerm Term)> sitting) => sitting.Count(s => s.Member.Side == side);
}

/// <summary>A term that ends soon, and whose it is.</summary>
sealed record EndingTerm(CouncilMember Member, CouncilTerm Term);
