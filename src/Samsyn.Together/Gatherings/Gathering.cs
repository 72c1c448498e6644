using Samsyn.Together.Spaces;

namespace Samsyn.Together.Gatherings;

/// <summary>A learning café or a group visit: people with the same illness, or close to somebody who has it, learn from each other; with seats.</summary>
sealed class Gathering
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required GatheringKind Kind { get; set; }
    public required string Title { get; set; }

    /// <summary>What it is about, for whom, and who is there.</summary>
    public string About { get; set; } = "";
    public Guid OrganisationId { get; set; }

    /// <summary>Open or Region: whoever sees it can come.</summary>
    public SpaceMode Space { get; set; }

    /// <summary>The language it is written in: en, sv, da or nb.</summary>
    public required string Language { get; set; }

    public DateTime StartsAtUtc { get; set; }

    /// <summary>Minutes.</summary>
    public int Length { get; set; }
    public string Place { get; set; } = "";
    public int Seats { get; set; }

    public required Guid MadeById { get; init; }
    public required DateTime MadeAtUtc { get; init; }

    /// <summary>Why it does not take place; null: it does.</summary>
    public string? CancelledBecause { get; set; }

    /// <summary>Guards against two who take the last seat at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>Always loaded: who may see it hangs on them, and how many seats are free.</summary>
    public List<SignUp> SignUps { get; } = [];

    public bool IsCancelled => CancelledBecause is not null;
    public int Taken => SignUps.Where(s => s.IsSeated).Sum(s => s.Persons);
    public int Free => Math.Max(0, Seats - Taken);
    public int Waiting => SignUps.Where(s => s.IsWaiting).Sum(s => s.Persons);
    public SignUp? Of(Guid? person) => SignUps.Find(s => s.PersonId == person && !s.IsWithdrawn);
}

/// <summary>What sort of gathering it is.</summary>
enum GatheringKind
{
    /// <summary>Patients and relatives teach each other; somebody of the staff is there to ask.</summary>
    LearningCafe,

    /// <summary>A visit to the clinic, together instead of one by one.</summary>
    GroupVisit,
}
