namespace Samsyn.Together.Compensation;

/// <summary>What somebody who takes part asks to be paid for one day.</summary>
sealed class Claim
{
    public const int LongestText = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required Guid ParticipantId { get; init; }

    /// <summary>The day of the meeting or the work; it decides which rate holds.</summary>
    public required DateOnly Day { get; init; }
    public decimal Hours { get; init; }
    public decimal Kilometres { get; init; }
    public decimal CareHours { get; init; }

    /// <summary>Tickets and other costs by receipt, in minor units.</summary>
    public long CostsMinor { get; init; }

    /// <summary>What the costs were for.</summary>
    public string What { get; init; } = "";

    /// <summary>Whether the hours are given for nothing: the claim is for costs alone.</summary>
    public bool IsPayDeclined { get; init; }

    /// <summary>By the tariff of the day, in minor units.</summary>
    public required long TotalMinor { get; init; }
    public required string Currency { get; init; }

    /// <summary>The tariff and the day from which its rate holds, so that the sum can be followed.</summary>
    public required string Tariff { get; init; }
    public required DateOnly RateFrom { get; init; }

    public ClaimState State { get; set; }
    public required DateOnly ClaimedOn { get; init; }
    public Guid? AnsweredById { get; set; }
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; set; }
    public DateOnly? PaidOn { get; set; }

    /// <summary>The name and address of one who has left Samsyn: money keeps its payee. The address goes when it is paid. Null: the account has them.</summary>
    public string? PayeeName { get; set; }
    public string? PayeeEmail { get; set; }

    /// <summary>Guards against two people answering it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>From the claim to the payment; null: not paid.</summary>
    public int? DaysToPayment => PaidOn is { } paid ? paid.DayNumber - ClaimedOn.DayNumber : null;
}

/// <summary>Where a claim stands.</summary>
enum ClaimState { Claimed, Approved, Refused, Paid }
