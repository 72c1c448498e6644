using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>What one organisation has reported of one kind, month by month, and where a report is missing.</summary>
/// <remarks>
/// A month without a report is missing when the organisation usually reports: it has reported within the twelve months before, and in at least three of four of
/// the twelve months up to that report (or of those since its very first). So a department that has never reported is never missing, one that reports now and
/// then is not either, one that stopped is missing for a year, and one that has closed is not. Only what lies before a month decides about it: what is delivered
/// later changes nothing of earlier months but their own values.
/// </remarks>
sealed class ActivitySeries
{
    const int Year = 12;

    readonly Dictionary<int, decimal> _values;
    readonly int _first;
    readonly int _ends = int.MaxValue;

    /// <param name="figures">Of one organisation and kind.</param>
    /// <param name="organisation">Null when the tree does not know it: then it exists always.</param>
    public ActivitySeries(IEnumerable<ActivityFigure> figures, Organisation? organisation)
    {
        _values = figures.ToDictionary(f => f.Month.Index, f => f.Value);
        _first = _values.Keys.Min();
        if (organisation?.ValidTo is { } to) _ends = Month.Of(to).Index;
    }

    /// <summary>The months for which there is a report, in no order.</summary>
    public IEnumerable<Month> Months => _values.Keys.Select(index => new Month(index / 12, index % 12 + 1));

    /// <summary>What was reported; null: nothing.</summary>
    public decimal? At(Month month) => _values.TryGetValue(month.Index, out var value) ? value : null;

    /// <summary>Whether a report of the month is missing.</summary>
    public bool IsMissing(Month month)
    {
        if (_values.ContainsKey(month.Index) || month.Index > _ends) return false;
        var last = month.Index - 1;
        while (last > month.Index - Year && !_values.ContainsKey(last)) last--;
        if (!_values.ContainsKey(last)) return false;
        var from = Math.Max(_first, last - Year + 1);
        var reported = Enumerable.Range(from, last - from + 1).Count(_values.ContainsKey);
        return reported * 4 >= (last - from + 1) * 3;
    }
}
