namespace Samsyn.Together.Evaluations;

/// <summary>How an organisation evaluates its partnership, for itself and all below it: when it asks, for how long, and who reads what people write.</summary>
sealed class EvaluationPlan
{
    public const int UsualDays = 21, FewestDays = 7, MostDays = 60;

    public required Guid OrganisationId { get; init; }

    /// <summary>The month in which everybody is asked, 1 to 12.</summary>
    public required int Month { get; set; }

    /// <summary>How many days a round is open.</summary>
    public required int DaysOpen { get; set; }

    /// <summary>Whether those who took part in a phase of an initiative are asked when it is closed.</summary>
    public required bool AsksPhases { get; set; }

    /// <summary>Who reads comments first; null: there is nobody yet, and no comments are taken.</summary>
    public Guid? TrustedId { get; set; }

    /// <summary>From when phases that are closed are asked about.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();
}
