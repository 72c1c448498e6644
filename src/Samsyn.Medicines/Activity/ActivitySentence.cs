using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Activity;

/// <summary>How far the figures of a kind reach, and who lacks months, in one or two sentences.</summary>
sealed class ActivitySentence(Texts texts, MedicineWords words)
{
    /// <summary>More names than so many are counted.</summary>
    const int MostNames = 5;

    /// <param name="names">What the rows of the table are called, in their order.</param>
    /// <param name="place">The organisation that the table is about.</param>
    public string Of(ActivityTable table, ActivityKind kind, IReadOnlyList<string> names, string place)
    {
        var what = texts[$"medicines.activity.{kind.Word()}.said"];
        if (table.Last is not { } last) return texts["medicines.activity.lead.never", place, what];
        var lacking = table.Lacking.ToHashSet();
        if (lacking.Count == 0) return texts["medicines.activity.lead.all", place, what, texts.LongMonth(last)];
        var who = table.Rows.Zip(names).Where(r => lacking.Contains(r.First)).Select(r => r.Second).ToList();
        if (who.Count > MostNames) who = [.. who.Take(MostNames - 1), texts["medicines.activity.lead.more", texts.Number(who.Count - MostNames + 1)]];
        return table.LastComplete is { } complete
            ? texts["medicines.activity.lead.lacking", place, what, texts.LongMonth(last), texts.LongMonth(complete), words.List(who)]
            : texts["medicines.activity.lead.never-complete", place, what, texts.LongMonth(last), words.List(who)];
    }
}
