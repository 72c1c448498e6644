using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>A measure's names and values in the reader's language.</summary>
sealed class MeasureWords(Texts texts)
{
    public string Name(MeasureDefinition measure) => measure.Name[texts.Language];
    public string Unit(MeasureDefinition measure) => measure.Unit?[texts.Language] ?? "";

    /// <summary>Three figures that count: 412, 41.2, 4.12.</summary>
    public string Number(decimal? value) => value is { } v ? texts.Number(v, Decimals(Math.Abs(v))) : texts.Number(null);

    public string Number(double? value) => Number((decimal?)value);

    /// <summary>"78.1 %".</summary>
    public string Value(MeasureDefinition measure, decimal? value) => value is null || Unit(measure) is not { Length: > 0 } unit ? Number(value) : $"{Number(value)}\u00a0{unit}";

    /// <summary>A tag as a word: the text of its key, or as it stands in the file.</summary>
    public string Tag(string tag) => texts.Find("measures.tag." + tag.Replace(' ', '-')) ?? tag;

    static int Decimals(decimal size) => size is 0 or >= 100 ? 0 : size >= 10 ? 1 : 2;
}
