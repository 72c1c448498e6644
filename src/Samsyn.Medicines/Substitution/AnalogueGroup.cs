namespace Samsyn.Medicines.Substitution;

/// <summary>Different substances that a medicines committee holds to be exchangeable, declared in a file of <c>content/substitution</c>.</summary>
/// <param name="Id">The file's name without <c>.yaml</c>.</param>
/// <param name="Names">Language → name.</param>
/// <param name="Reason">Why they are exchangeable, with the source.</param>
public sealed record AnalogueGroup(string Id, IReadOnlyDictionary<string, string> Names, string Reason, IReadOnlyList<AnalogueMember> Members);
