namespace Samsyn.Together.Dialogue;

/// <summary>Somebody, or an organisation, stands behind a challenge or something that was said about it; once, until it is taken back.</summary>
sealed class Endorsement
{
    /// <summary>The challenge or the remark.</summary>
    public required Guid OfId { get; init; }

    /// <summary>The person, or the organisation that the person speaks for.</summary>
    public required Guid ById { get; init; }
    public required Guid ChallengeId { get; init; }

    /// <summary>Who did it, also where it is an organisation's.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Null: the person's own.</summary>
    public Guid? OrganisationId { get; init; }
    public required DateTime AtUtc { get; init; }
}
