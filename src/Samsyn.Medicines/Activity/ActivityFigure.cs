using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>One figure as it was reported: how many bed days an organisation had in a month.</summary>
/// <remarks>Of the organisation itself, without those below it. There is at most one for each organisation, month and kind; earlier values stand in the audit trail.</remarks>
sealed class ActivityFigure
{
    /// <summary>The organisation's code, in the letters of the organisation tree.</summary>
    public required string Organisation { get; init; }
    public required Month Month { get; init; }
    public required ActivityKind Kind { get; init; }

    /// <summary>Never negative; zero is a fact. At most six decimals.</summary>
    public required decimal Value { get; set; }

    /// <summary>When this value came in.</summary>
    public required DateTime ImportedAtUtc { get; set; }

    /// <summary>Name, without its folder, of the file that it came in.</summary>
    public required string FileName { get; set; }
}
