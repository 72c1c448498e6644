namespace Samsyn.Together.Names;

/// <summary>A name that stands in a text.</summary>
/// <param name="Key">What it is allowed under: the name in small plain letters.</param>
/// <param name="Name">As the list has it.</param>
/// <param name="Written">As the text has it: a word, or several.</param>
public sealed record FoundName(string Key, string Name, NameKind Kind, string Written);
