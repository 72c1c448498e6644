using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Councils;

/// <summary>Which term can be given to whom. Pure.</summary>
static class TermRules
{
    /// <summary>After so many months away somebody begins anew.</summary>
    public const int MonthsAway = 12;

    /// <summary>Whether a term can be given; what stands against it, the first thing to mend first.</summary>
    /// <param name="member">Null: somebody new.</param>
    /// <param name="party">For a joint body.</param>
    public static Refusal? Refused(Council council, CouncilMember? member, Governance.Party? party, CouncilPosition position, DateOnly from, DateOnly to)
    {
        if (from < council.FoundedOn) return Refusal.Of("council.before-founded");
        if (to <= from) return Refusal.Of("council.term-order");
        if (to >= from.AddMonths(council.TermMonths)) return Refusal.Of("council.term-long", $"{council.TermMonths}");
        if (member?.Terms.Exists(t => t.Meets(from, to)) == true) return Refusal.Of("council.term-overlap");
        if (member is not null && council.MostTerms is { } most && InARow(member, from) + 1 > most) return Refusal.Of("council.terms-many", $"{most}", $"{MonthsAway}");
        return Taken(council, member, party, position, from, to);
    }

    /// <summary>Whether all seats, or that of the chair, are taken on some day of the term.</summary>
    public static Refusal? Taken(Council council, CouncilMember? member, Governance.Party? party, CouncilPosition position, DateOnly from, DateOnly to)
    {
        if (position is CouncilPosition.Deputy) return null;
        var others = council.Members.Where(m => m != member && m.State is not Participation.ParticipantState.Declined && m.Party == party)
            .SelectMany(m => m.Terms).Where(t => t.IsSeat && t.Meets(from, to)).ToList();
        if (position is CouncilPosition.Chair && others.Exists(t => t.Position is CouncilPosition.Chair)) return Refusal.Of("council.chair-taken");
        var seats = party is { } p ? council.Joint!.SeatsOf(p) : council.Seats;
        // The most sit there on the first day or on the first day of one of the others
        return others.Select(t => t.From).Where(d => d > from).Prepend(from).Any(d => others.Count(t => t.IsOn(d)) >= seats) ? Refusal.Of("council.full", $"{seats}") : null;
    }

    /// <summary>How many terms somebody has had in a row before a day: what goes on in another position is the same term, and a year away begins anew.</summary>
    public static int InARow(CouncilMember member, DateOnly before)
    {
        var (count, from) = (0, before);
        foreach (var term in member.Terms.Where(t => t.From < before && t.IsSeat).OrderByDescending(t => t.From))
        {
            if (term.To.AddMonths(MonthsAway) < from) break;
            if (!term.GoesOn) count++;
            from = term.From;
        }
        return count;
    }

    /// <summary>Since when somebody who is chair on a day has been so without a break.</summary>
    public static DateOnly ChairSince(CouncilMember member, DateOnly day)
    {
        var since = day;
        foreach (var term in member.Terms.Where(t => t.Position is CouncilPosition.Chair && t.From <= day).OrderByDescending(t => t.From))
        {
            if (term.To.AddDays(1) < since) break;
            since = term.From;
        }
        return since;
    }

    /// <summary>Says yes or no to a call. What has passed meanwhile is not taken: the term begins on the day of the yes, and ends when it was to end.</summary>
    public static void Answer(CouncilMember member, bool takes, DateOnly on)
    {
        (member.State, member.AnsweredOn) = (takes ? Participation.ParticipantState.In : Participation.ParticipantState.Declined, on);
        if (!takes) return;
        foreach (var term in member.Terms.Where(t => t.From < on && t.To > on)) term.From = on;
    }

    /// <summary>Leaves on a day: what was still to come never was, what goes on ends.</summary>
    public static void Leave(CouncilMember member, DateOnly on)
    {
        member.State = Participation.ParticipantState.Left;
        member.Terms.RemoveAll(t => t.From > on);
        foreach (var term in member.Terms.Where(t => t.To > on)) term.To = on;
    }

    /// <summary>Gives a member another position for the rest of the term.</summary>
    /// <returns>The new part of the term; the one before ends the day before, or was a slip of the same day.</returns>
    public static CouncilTerm Change(CouncilMember member, CouncilTerm now, CouncilPosition position, DateOnly from)
    {
        var to = now.To;
        if (now.From >= from) member.Terms.Remove(now);
        else now.To = from.AddDays(-1);
        var changed = new CouncilTerm { MemberId = member.Id, Position = position, From = from, To = to, GoesOn = now.From < from || now.GoesOn };
        member.Terms.Add(changed);
        return changed;
    }
}
