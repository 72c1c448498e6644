using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Recommendations;

/// <summary>A clinical reason not to follow a recommendation, registered by a clinician for some persons of a department. No person is named.</summary>
/// <remarks>It counts for <see cref="MonthsInForce"/> months and must then be looked at again; a mistake is withdrawn and not erased.</remarks>
public sealed class RegisteredReason
{
    public const int MonthsInForce = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The recommendation's code.</summary>
    public required string Recommendation { get; init; }

    /// <summary>The department, for who may see and register.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The department's code, as events name it.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>From which month, as 202503.</summary>
    public required int YearMonth { get; init; }
    public required DeviationReason Reason { get; init; }

    /// <summary>For how many persons; at least one.</summary>
    public required int Persons { get; init; }

    /// <summary>What the clinician adds; "" for nothing. Never an identity number.</summary>
    public required string Note { get; init; }

    /// <summary>Who registered it; null: the program.</summary>
    public required Guid? RegisteredById { get; init; }
    public required string RegisteredByName { get; init; }
    public required DateTime RegisteredAtUtc { get; init; }

    /// <summary>When it was withdrawn; null: it stands.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }

    /// <summary>The month from which it counts.</summary>
    public Month From => Month.FromYearMonth(YearMonth);

    /// <summary>Whether it counts in a month.</summary>
    public bool IsInForce(Month month) => WithdrawnAtUtc is null && From <= month && month - From < MonthsInForce;
}
