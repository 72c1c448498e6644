using System.Text.RegularExpressions;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Who wrote a measure and who checked it: the program writes it, whatever was typed.</summary>
static partial class MeasureAuthorship
{
    /// <summary>The text to be saved: the author as before (the one who saves, when there was none), and the check gone when what is calculated or said has changed.</summary>
    /// <param name="before">The file as it is; null: a new measure.</param>
    public static string Saved(string text, string? before, string saver)
    {
        if (DraftReader.Read(text) is not { } now) return text;
        var old = before is null ? null : DraftReader.Read(before);
        var author = old is { Author.Length: > 0 } ? old.Author : now.Author.Length > 0 ? now.Author : saver;
        return Set(Set(text, "author", author), "checked_by", old is not null && SaysTheSame(now, old) ? old.CheckedBy : "");
    }

    public static string Published(string text) => Set(text, "status", "published");

    public static string Checked(string text, string by) => Set(text, "checked_by", by);

    /// <summary>Whether someone may confirm a measure as checked: only who neither wrote it nor saved it last.</summary>
    public static bool MayCheck(MeasureDraft draft, string name, bool savedLast) => !savedLast && !string.Equals(draft.Author, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether only status, dates of review and who wrote it differ: what was checked still holds.</summary>
    static bool SaysTheSame(MeasureDraft a, MeasureDraft b) => Content(a) == Content(b);

    static string Content(MeasureDraft draft)
    {
        var copy = DraftReader.Read(MeasureYaml.Of(draft).Text)!;
        (copy.Status, copy.NextReview, copy.Author, copy.CheckedBy, copy.ArchiveReason) = ("", "", "", "", new());
        return MeasureYaml.Of(copy).Text;
    }

    /// <summary>Puts one word under a key of the first level; the rest of the text, comments and all, stays where that can be done.</summary>
    static string Set(string text, string key, string value)
    {
        if (DraftReader.Read(text) is not { } wanted) return text;
        var before = MeasureYaml.Of(wanted).Text;
        Put(wanted, key, value);
        var after = MeasureYaml.Of(wanted).Text;
        if (before == after) return text;
        var without = Regex.Replace(text, $"^{key}:.*\n?", "", RegexOptions.Multiline).TrimEnd('\n') + "\n";
        var at = NumeratorLine().Match(without);
        var changed = without.Insert(at.Success ? at.Index : without.Length, LineOf(key, value));
        return DraftReader.Read(changed) is { } read && MeasureYaml.Of(read).Text == after ? changed : after;
    }

    static string LineOf(string key, string value)
    {
        if (value.Length == 0) return "";
        var alone = new MeasureDraft { Numerator = new() { Sort = FigureSort.None } };
        Put(alone, key, value);
        return MeasureYaml.Of(alone).Text;
    }

    static void Put(MeasureDraft draft, string key, string value)
    {
        if (key == "author") draft.Author = value;
        else if (key == "status") draft.Status = value;
        else draft.CheckedBy = value;
    }

    [GeneratedRegex("^numerator:", RegexOptions.Multiline)]
    private static partial Regex NumeratorLine();
}
