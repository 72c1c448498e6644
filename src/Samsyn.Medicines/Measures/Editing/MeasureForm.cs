using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>What was typed in the form, put into the draft that the form was made of. What the form has no field for stays.</summary>
/// <param name="sent">The form.</param>
/// <param name="language">In which texts are typed.</param>
sealed class MeasureForm(IFormCollection sent, string language)
{
    const int MostRows = 30;

    public void Fill(MeasureDraft draft)
    {
        draft.Name.Type(language, this["name"]);
        draft.ShortName.Type(language, this["short"]);
        draft.Why.Type(language, this["why"]);
        draft.How.Type(language, this["how"]);
        draft.Unit.Type(language, this["unit"]);
        draft.ArchiveReason.Type(language, this["archive_reason"]);
        draft.Direction = this["direction"];
        draft.Per = this["per"].Replace(',', '.');
        draft.Tags = ManyWords.Split(this["tags"]);
        draft.NextReview = this["next_review"];
        draft.Status = this["status"];
        foreach (var (key, figure) in draft.Figures) Fill(figure, key);
        for (var i = 0; i < Count("examples"); i++)
        {
            var example = Example(Field("examples", i));
            if (i < draft.Examples.Count) draft.Examples[i] = example;
            else draft.Examples.Add(example);
        }
        draft.Examples.RemoveAll(e => e.IsEmpty);
    }

    /// <summary>Carries out a button such as <c>add numerator.include</c> or <c>remove numerator.exclude.1</c>.</summary>
    public static void Rows(MeasureDraft draft, string button)
    {
        if (button.Split(' ') is not [var what and ("add" or "remove"), var field]) return;
        var path = field.Split('.');
        if (path is ["examples"])
        {
            draft.Examples.Add(new("", [], "", []));
            return;
        }
        if (path.Length < 2 || !FigureReader.Sides.Contains(path[1]) || draft.Figures.FirstOrDefault(f => f.Key == path[0]).Figure is not { } figure) return;
        var rows = figure.Conditions(path[1]);
        if (what == "add") rows.Add(new());
        else if (path.Length == 3 && int.TryParse(path[2], CultureInfo.InvariantCulture, out var at) && at >= 0 && at < rows.Count) rows.RemoveAt(at);
    }

    public static string Field(string list, int number) => string.Create(CultureInfo.InvariantCulture, $"{list}.{number}");

    string this[string name] => sent[name].ToString().Trim();

    int Count(string list) => int.TryParse(this[list + ".count"], CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 0, MostRows) : 0;

    void Fill(DraftFigure figure, string key)
    {
        if (Enum.TryParse<FigureSort>(this[key + ".sort"], ignoreCase: true, out var sort)) figure.Sort = sort;
        foreach (var word in new[] { "quantity", "ddd", "set", "activity", "constant", "substances", "burden", "factors", "same_day", "within", "longer_than" }) figure[word] = this[$"{key}.{word}"];
        foreach (var side in FigureReader.Sides)
        {
            var rows = figure.Conditions(side);
            for (var i = 0; i < Count($"{key}.{side}"); i++)
            {
                while (rows.Count <= i) rows.Add(new());
                Fill(rows[i], Field($"{key}.{side}", i));
            }
        }
    }

    void Fill(DraftCondition condition, string field)
    {
        condition["kind"] = [.. sent[field + ".kind"].OfType<string>().Where(k => k.Length > 0)];
        condition["organisation_kind"] = [.. sent[field + ".organisation_kind"].OfType<string>().Where(k => k.Length > 0)];
        foreach (var key in DraftCondition.ManyWords.Except(["kind", "organisation_kind"])) condition[key] = ManyWords.Split(this[$"{field}.{key}"]);
        foreach (var key in DraftCondition.OneWord) condition[key] = this[$"{field}.{key}"] is { Length: > 0 } word ? [word] : [];
        condition["atc"] = [.. condition["atc"].Select(a => a.ToUpperInvariant())];
        condition.List = this[field + ".list"];
        condition.Groups = condition.List.Length == 0 ? [] : ManyWords.Split(this[field + ".groups"]);
        condition.Reason.Type(language, this[field + ".reason"]);
    }

    DraftExample Example(string field) => new(
        DraftExample.Clean(this[field + ".events"]),
        [.. from line in this[field + ".activity"].ReplaceLineEndings("\n").Split('\n', ';')
            let words = line.Split((char[])[' ', ':', '='], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            where words.Length > 0
            select (words[0], words.Length > 1 ? words[1] : "")],
        this[field + ".value"].Replace(',', '.'),
        DraftList.Split(this[field + ".lists"]));
}
