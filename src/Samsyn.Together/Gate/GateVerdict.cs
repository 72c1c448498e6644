namespace Samsyn.Together.Gate;

/// <summary>How an agreement stands to one rule.</summary>
/// <param name="Lacks">What to change; empty unless it is not met.</param>
/// <param name="Judged">What a person said of it.</param>
/// <param name="Excuse">Why it may go on though this is not met; counts for rules to be mended first alone.</param>
public sealed record GateVerdict(GateRule Rule, GateStanding Standing, IReadOnlyList<GateLack> Lacks, GateSaid? Judged, GateSaid? Excuse)
{
    public bool IsExcused => Standing is GateStanding.NotMet && Rule.Kind is GateKind.FixFirst && Excuse is not null;

    /// <summary>Whether it is open whether the rule applies here.</summary>
    public bool WaitsForCondition => Lacks.Any(l => l.Code == "unanswered" && Rule.Conditions.Contains(l.Field));

    /// <summary>Whether nothing can be signed as long as it stands so.</summary>
    public bool Blocks => Rule.Kind is not GateKind.Warning && Standing is (GateStanding.NotMet or GateStanding.NeedsPerson) && !IsExcused;

    /// <summary>Whether an officer has the next word: nobody has judged it, or nobody has said whether it may go on as it is.</summary>
    public bool WaitsForOfficer => Blocks && (Standing is GateStanding.NeedsPerson || (Rule.Kind is GateKind.FixFirst && Judged is not { IsMet: false }));

    /// <summary>How much it weighs among rules of one topic: a stop that is not met most.</summary>
    internal int Weight => Standing switch
    {
        GateStanding.NotAsked => -1,
        GateStanding.Met => 0,
        _ when IsExcused => 1,
        var standing => 2 + 2 * (int)Rule.Kind + (standing is GateStanding.NotMet ? 1 : 0),
    };
}
