using Samsyn.Kernel.Content;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>What is wrong with a measure, at the fields of the form.</summary>
static class MeasureProblems
{
    /// <summary>The field that a problem of the file, as written, is about.</summary>
    public static string FieldOf(ContentProblem problem, MeasureYaml yaml)
    {
        var at = yaml.FieldAt(problem.Line);
        if (problem.Code == "code-shape") return "code";
        if (problem.Code == "example-differs") return Parent(at) + "value";
        if (problem.Code == "nothing-said") return Parent(at) + "atc";
        if (problem.Code != "missing") return at;
        return problem.Arguments[0] switch
        {
            "include" => Parent(at) + "include.0.atc",
            // These stand on the first level, whatever the file's first line is
            "examples" => "examples.0.events",
            "numerator" => "numerator.quantity",
            "name" or "archive_reason" => problem.Arguments[0],
            var key => Parent(at) + key,
        };
    }

    /// <summary>The sentence at its field: there a missing key needs no name.</summary>
    public static FieldError Error(ContentProblem problem, MeasureYaml yaml, Texts texts)
    {
        var field = FieldOf(problem, yaml);
        var sentence = problem.Code == "missing" ? texts["measure-edit.missing"] : Capital(texts["content.problem." + problem.Code, [.. problem.Arguments]], texts);
        return new(field, sentence);
    }

    /// <summary>For the summary on top: which field, and what is wrong with it.</summary>
    public static FieldError Summary(FieldError error, Texts texts) => new(error.Name, $"{Label(error.Name ?? "", texts)}: {error.Sentence}");

    static string Label(string field, Texts texts)
    {
        var path = field.Split('.');
        var key = path.LastOrDefault(p => !p.All(char.IsAsciiDigit)) ?? "";
        var own = texts.Find("measure-edit.field." + key) ?? key;
        return path.Length > 1 && texts.Find("measure-edit." + path[0]) is { } figure ? $"{figure}, {Small(own, texts)}" : own;
    }

    static string Parent(string field)
    {
        var path = field.Split('.');
        // include.0 as a whole stands for its first key
        return path.Length < 2 ? "" : string.Join('.', path.SkipLast(path[^1].All(char.IsAsciiDigit) ? 0 : 1)) + ".";
    }

    // ATC stays as it is
    static string Small(string label, Texts texts) => label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLower(label[0], texts.Culture) + label[1..];

    static string Capital(string sentence, Texts texts) => sentence.Length == 0 ? sentence : char.ToUpper(sentence[0], texts.Culture) + sentence[1..];
}
