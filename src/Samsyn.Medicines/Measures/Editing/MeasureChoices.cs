using Samsyn.Kernel.Pages;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>What can be named in a measure of this installation, in the reader's language.</summary>
public sealed record MeasureChoices(IReadOnlyList<Choice> Lists, IReadOnlyList<Choice> Sets, IReadOnlyList<Choice> Factors)
{
    public static MeasureChoices None { get; } = new([], [], []);

    internal static MeasureChoices Of(MeasureFolder folder, string language)
    {
        var words = folder.Words([]);
        return new(
            [.. words.Lists.Select(l => new Choice(l.Code, l.Name[language]))], [.. words.Sets.Select(s => new Choice(s.Code, s.Name[language]))],
            [.. words.Factors.Select(f => new Choice(f.Code, f.Name[language]))]);
    }
}
