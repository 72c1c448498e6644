using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Recommendations;

/// <summary>How an organisation took a recommendation up, from the day it held.</summary>
/// <remarks>
/// <para>The way begins on the first day with the share before it: that of the three months before the month of the start, ratio of sums. A month's share stands
/// at the month's middle; between two known shares, over months without one as well, it changes in a straight line. Months whose middle is before the start are
/// not part of the way. Where months on it are hidden no weeks are told: a line across them would be a guess.</para>
/// <para>A level is reached the first time the line comes up to it: on the start day itself where the share before is there already; at the first month's middle
/// where nothing is known before it and it is there already. Half of the way is halfway between the share before and the target, and not known where the share
/// before is not.</para>
/// </remarks>
public sealed record Adoption
{
    /// <summary>So many months make the share before, and the share now.</summary>
    public const int MonthsTogether = 3;

    public const decimal DaysInMonth = 365.25m / 12;

    /// <summary>From 0 to 1; null: not known.</summary>
    public required decimal? Before { get; init; }

    /// <summary>Of the three months to the last month asked about.</summary>
    public required decimal? Now { get; init; }

    /// <summary>From the start; null: not reached or not known.</summary>
    public required decimal? WeeksToHalf { get; init; }
    public required decimal? WeeksToTarget { get; init; }
    public required TargetState State { get; init; }

    /// <summary>When the target was reached.</summary>
    public required DateOnly? ReachedOn { get; init; }

    /// <summary>How long after the day it was reached, or how long it has been missed by now; null where it was not.</summary>
    public required int? DaysLate { get; init; }

    public int? MonthsLate => DaysLate is { } days ? (int)Math.Round(days / DaysInMonth, MidpointRounding.AwayFromZero) : null;

    /// <param name="months">In order, from at least three months before the start where the data goes back so far.</param>
    /// <param name="start">The first day.</param>
    /// <param name="target">From 0 to 1; null: none.</param>
    /// <param name="implementBy">The day; null: none was set.</param>
    /// <param name="last">The last month that counts.</param>
    public static Adoption Of(IReadOnlyList<FollowedMonth> months, DateOnly start, decimal? target, DateOnly? implementBy, Month last)
    {
        var first = Month.Of(start);
        var before = FollowedMonth.ShareOf(months.Where(m => m.Month < first && m.Month >= first.Plus(-MonthsTogether)));
        var curve = months.Where(m => m.Month <= last && m.Share is not null && Middle(m.Month) >= start).Select(m => (Day: Middle(m.Month), Share: m.Share!.Value)).ToList();
        var way = before is { } from ? [(start, from), .. curve] : curve;
        var hidden = months.Any(m => m.IsHidden && m.Month <= last && Middle(m.Month) >= start);
        var toTarget = target is { } level ? DaysTo(level, way, start) : null;
        var reached = toTarget is { } days ? start.AddDays((int)decimal.Ceiling(decimal.Round(days, 6))) : (DateOnly?)null;
        var end = last.Plus(1).FirstDay.AddDays(-1);
        var late = implementBy is { } by && (reached ?? end) is var day && day > by && curve.Count > 0 && target is not null ? day.DayNumber - by.DayNumber : (int?)null;
        return new()
        {
            Before = before,
            Now = FollowedMonth.ShareOf(months.Where(m => m.Month <= last && m.Month > last.Plus(-MonthsTogether))),
            WeeksToHalf = !hidden && target is { } goal && before is { } low ? DaysTo(low + (goal - low) / 2, way, start) / 7 : null,
            WeeksToTarget = hidden ? null : toTarget / 7,
            ReachedOn = reached,
            DaysLate = late,
            State = target is null ? TargetState.NoTarget
                : curve.Count == 0 ? TargetState.Unknown
                : reached is null ? late is null ? TargetState.Underway : TargetState.Missed
                : late is null ? TargetState.Reached : TargetState.ReachedLate,
        };
    }

    /// <summary>Where a month's share stands: after half of its days, rounded down.</summary>
    public static DateOnly Middle(Month month) => month.FirstDay.AddDays(DateTime.DaysInMonth(month.Year, month.Number) / 2);

    static decimal? DaysTo(decimal level, List<(DateOnly Day, decimal Share)> way, DateOnly start)
    {
        for (var i = 0; i < way.Count; i++)
        {
            if (way[i].Share < level) continue;
            var at = (decimal)(way[i].Day.DayNumber - start.DayNumber);
            if (i == 0) return at;
            var from = way[i - 1].Day.DayNumber - start.DayNumber;
            return from + (at - from) * (level - way[i - 1].Share) / (way[i].Share - way[i - 1].Share);
        }
        return null;
    }
}
