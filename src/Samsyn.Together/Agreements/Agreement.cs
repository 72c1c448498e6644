using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Agreements;

/// <summary>A collaboration agreement: a text that is written together, passes the gate, is signed, and whose outcome is told.</summary>
sealed class Agreement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Title { get; set; }

    /// <summary>The text as it is written now, as <see cref="AgreementCanon"/> keeps it.</summary>
    public required string Text { get; set; }
    public AgreementState State { get; set; }
    public SpaceMode Space { get; set; }

    /// <summary>The organisation of care that it is with; its ethics officers are found here and above.</summary>
    public required Guid OrganisationId { get; set; }
    public required Guid AuthorId { get; init; }

    /// <summary>The challenge and the proposal that it carries on; null: it began by itself.</summary>
    public Guid? ChallengeId { get; init; }
    public Guid? ProposalId { get; init; }

    /// <summary>Number of the last version that was handed in; 0 before.</summary>
    public int Edition { get; set; }

    /// <summary>The version that all have signed; null: none yet. It stays so while a change to it is written.</summary>
    public int? SignedEdition { get; set; }

    /// <summary>Of the version that all have signed.</summary>
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public DateTime? SignedAtUtc { get; set; }

    /// <summary>Why it was withdrawn, declined or ended early.</summary>
    public string? Reason { get; set; }

    public string? Outcome { get; set; }
    public DateTime? OutcomeAtUtc { get; set; }
    public required DateTime MadeAtUtc { get; init; }
    public required DateTime MovedAtUtc { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>Who was let in to write, and who signs; always loaded, since who may see it hangs on them.</summary>
    public List<AgreementPerson> People { get; } = [];

    public IEnumerable<Guid> Writers => People.Where(p => p.Writes).Select(p => p.PersonId).Prepend(AuthorId);
    public IEnumerable<Guid> Signatories => People.Where(p => p.Signs).Select(p => p.PersonId);

    /// <summary>Somebody who has to do with it from now on, if not before.</summary>
    public AgreementPerson With(Guid person)
    {
        if (People.Find(p => p.PersonId == person) is { } known) return known;
        var one = new AgreementPerson { AgreementId = Id, PersonId = person };
        People.Add(one);
        return one;
    }

    /// <summary>What all have signed is everybody's to read.</summary>
    public bool IsPublished => SignedEdition is not null;

    /// <summary>The version that the present text is of, once it was handed in.</summary>
    public int PresentEdition => State is AgreementState.InForce or AgreementState.Ended or AgreementState.OutcomeTold ? SignedEdition ?? Edition : Edition;

    /// <summary>Where it stands on a day: what is in force ends by itself.</summary>
    public AgreementState On(DateOnly day) => State is AgreementState.InForce && EndsOn < day ? AgreementState.Ended : State;

    /// <summary>As the public sees it: a change that is being written is not yet there.</summary>
    public AgreementState PublicOn(DateOnly day) => State is AgreementState.Ended or AgreementState.OutcomeTold ? State : EndsOn < day ? AgreementState.Ended : AgreementState.InForce;
}
