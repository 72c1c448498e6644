namespace Samsyn.Kernel.Audit;

/// <summary>One line of the audit trail. Lines are only ever added; each carries the hash of the one before it.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Number { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>Who did it; null: the program itself.</summary>
    public Guid? PersonId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>On whose behalf, when someone acts for another.</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>What was done, dotted and stable: <c>organisation.changed</c>, <c>import.committed</c>, <c>person-data.read</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: a kind and an id, <c>organisation:0198…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The organisation it belongs to, for who may see the line.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>JSON before and after; null where there is none. Never an identity number.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>SHA-256 over the hash before and this line's fields, lower-case hex; see <see cref="AuditChain"/>.</summary>
    public required string Hash { get; init; }

    internal AuditEntry With(string hash) => new()
    {
        Number = Number, AtUtc = AtUtc, PersonId = PersonId, ActorName = ActorName, OnBehalfOfId = OnBehalfOfId, Action = Action, Subject = Subject,
        OrganisationId = OrganisationId, Before = Before, After = After, Hash = hash,
    };
}
