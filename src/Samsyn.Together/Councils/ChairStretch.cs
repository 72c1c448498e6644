namespace Samsyn.Together.Councils;

/// <summary>From when to when one member was chair, within some days. Pure.</summary>
sealed record ChairStretch(CouncilMember Member, DateOnly From, DateOnly To)
{
    public static IReadOnlyList<ChairStretch> Of(Council council, DateOnly from, DateOnly to)
    {
        var stretches = new List<ChairStretch>();
        foreach (var (member, term) in council.Members.Where(m => m.HasTaken).SelectMany(m => m.Terms.Select(t => (m, t))).Where(x => x.t.Position is CouncilPosition.Chair && x.t.Meets(from, to)).OrderBy(x => x.t.From))
        {
            var one = new ChairStretch(member, CouncilYear.Later(term.From, from), CouncilYear.Earlier(term.To, to));
            var before = stretches.FindIndex(s => s.Member == member && s.To.AddDays(1) == one.From);
            if (before < 0) stretches.Add(one);
            else stretches[before] = stretches[before] with { To = one.To };
        }
        return stretches;
    }
}
