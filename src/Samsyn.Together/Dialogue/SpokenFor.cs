namespace Samsyn.Together.Dialogue;

/// <summary>An organisation that the reader speaks for.</summary>
/// <param name="Key">Of the capacity.</param>
/// <param name="Stands">Whether it stands behind the challenge already.</param>
public sealed record SpokenFor(string Key, string Name, bool Stands);
