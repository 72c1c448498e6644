using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures;

/// <summary>What a measure's table is by: a level of organisations or all together, a length of time or the whole period, and parts where asked for.</summary>
/// <param name="Level">Null: all together.</param>
/// <param name="Time">month, quarter or year; null: the whole period.</param>
/// <param name="Columns">Names, in the order asked for.</param>
/// <param name="Part">Null: the whole measure.</param>
sealed record MeasureBy(OrganisationKind? Level, string? Time, IReadOnlyList<string> Columns, MeasurePart? Part = null)
{
    public static readonly IReadOnlyList<string> Times = ["month", "quarter", "year"];
    public static readonly IReadOnlyList<string> Levels = [.. OrganisationKindWords.All.Where(w => w != "other")];

    /// <returns>Null when a word is none of those known, or two are of the same sort.</returns>
    public static MeasureBy? Read(string by)
    {
        var words = by.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (times, levels, parts) = (words.Where(Times.Contains).ToList(), words.Where(Levels.Contains).ToList(), words.Select(MeasurePart.Find).OfType<MeasurePart>().ToList());
        if (times.Count > 1 || levels.Count > 1 || parts.Count > 1 || times.Count + levels.Count + parts.Count < words.Length) return null;
        return new(levels.Count > 0 ? OrganisationKindWords.Find(levels[0]) : null, times.FirstOrDefault(), words, parts.FirstOrDefault());
    }

    public string Key(Month month) => Time switch
    {
        "month" => month.ToString(),
        "quarter" => FormattableString.Invariant($"{month.Year}-Q{(month.Number + 2) / 3}"),
        "year" => FormattableString.Invariant($"{month.Year}"),
        _ => "",
    };

    /// <summary>What stands in one of the <see cref="Columns"/>.</summary>
    public string Of(MeasureRow row, string column) => column == Part?.Word ? row.Part : column == Time ? row.Time : row.Organisation;

    /// <summary>The groups of organisations: those of the level, or one of all.</summary>
    public MeasureQuestion Question(Period period, OrganisationTree tree, Organisation? top)
    {
        var within = top is null ? tree.All.ToList() : tree.WithAllBelow(top);
        var question = Level is { } level
            ? MeasureQuestion.By(period, tree, within.Where(o => o.Kind == level))
            : new(period, new Dictionary<string, IReadOnlyList<string>> { [""] = [.. within.Select(o => o.Code)] });
        return question with { Part = Part };
    }
}
