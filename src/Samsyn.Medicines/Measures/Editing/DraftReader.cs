using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Reads a measure file as it is written, without judging it: that is <see cref="MeasureReader"/>'s part.</summary>
static class DraftReader
{
    /// <returns>Null when the text is no YAML map, or has keys that the form could not keep.</returns>
    public static MeasureDraft? Read(string text)
    {
        var problems = new List<ContentProblem>();
        if (ContentNode.Read("", text, problems) is not { } root) return null;
        root.Allow(MeasureReader.Known);
        var draft = new MeasureDraft
        {
            Name = DraftText.Of(root["name"]), ShortName = DraftText.Of(root["short"]), Why = DraftText.Of(root["why"]), How = DraftText.Of(root["how"]),
            Unit = DraftText.Of(root["unit"]), ArchiveReason = DraftText.Of(root["archive_reason"]),
            Direction = Word(root, "direction"), Per = Word(root, "per"), Tags = root.Words("tags"), Author = Word(root, "author"),
            CheckedBy = Word(root, "checked_by"), NextReview = Word(root, "next_review"), Status = Word(root, "status"),
            Numerator = Figure(root["numerator"], FigureSort.Events), Minus = Figure(root["minus"], FigureSort.None), Denominator = Figure(root["denominator"], FigureSort.None),
        };
        foreach (var node in root.Many("annotations"))
        {
            node.Allow("date", "text");
            draft.Annotations.Add((Word(node, "date"), DraftText.Of(node["text"])));
        }
        foreach (var node in root.Many("examples"))
        {
            node.Allow(MeasureReader.ExampleKeys);
            draft.Examples.Add(new(DraftExample.Clean(Word(node, "events")), [.. (node["activity"]?.Keys ?? []).Select(k => (k.Value, Word(node["activity"]!, k.Value)))], Word(node, "value"), Lists(node["lists"])));
        }
        return problems.Count == 0 ? draft : null;
    }

    static IReadOnlyList<DraftList> Lists(ContentNode? lists) =>
    [
        .. from key in lists?.Keys ?? []
           let list = lists?[key.Value]
           from part in list is { IsMap: true } ? list.Keys.Select(g => new DraftList(key.Value, g.Value, list.Words(g.Value))) : [new(key.Value, "", lists?.Words(key.Value) ?? [])]
           select part,
    ];

    static string Word(ContentNode node, string key) => node[key]?.Value ?? "";

    static DraftFigure Figure(ContentNode? node, FigureSort otherwise)
    {
        if (node is null) return new() { Sort = otherwise };
        node.Allow(FigureReader.Known);
        var figure = new DraftFigure { Sort = node["activity"] is not null ? FigureSort.Activity : node["constant"] is not null ? FigureSort.Constant : FigureSort.Events };
        foreach (var key in FigureReader.Known.Except(FigureReader.Sides)) figure[key] = Word(node, key);
        foreach (var key in FigureReader.Sides)
            figure.Conditions(key).AddRange(node.Many(key).Select(Condition));
        return figure;
    }

    static DraftCondition Condition(ContentNode node)
    {
        node.Allow(ConditionReader.Known);
        var condition = new DraftCondition { Reason = DraftText.Of(node["reason"]) };
        foreach (var key in DraftCondition.ManyWords.Concat(DraftCondition.OneWord)) condition[key] = node.Words(key);
        if (node["strength"] is { IsMap: true } strength)
        {
            strength.Allow("from", "to");
            (condition["strength"], condition["strength_from"], condition["strength_to"]) = ([], strength.Words("from"), strength.Words("to"));
        }
        if (node["list"] is not { } list) return condition;
        condition.List = list.IsMap ? list.Keys.First().Value : list.Value;
        if (list.IsMap) condition.Groups = list.Words(condition.List);
        return condition;
    }
}
