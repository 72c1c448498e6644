using Samsyn.Kernel.Texts;

namespace Samsyn.Kernel.Content;

/// <summary>A text in the languages of its readers; where one lacks, English stands in, else whatever there is.</summary>
public sealed class LocalText
{
    readonly IReadOnlyDictionary<string, string> _texts;

    /// <param name="texts">By two-letter language code; at least one.</param>
    public LocalText(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    public LocalText(string text) : this(new Dictionary<string, string> { [Languages.Default] = text }) { }

    public string this[string language] =>
        _texts.TryGetValue(language, out var own) ? own : _texts.TryGetValue(Languages.Default, out var english) ? english : _texts.Values.First();

    public IReadOnlyDictionary<string, string> All => _texts;

    public override string ToString() => this[Languages.Default];
}
