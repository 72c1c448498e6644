namespace Samsyn.Together.Names;

/// <summary>A name to look for in texts.</summary>
/// <param name="Name">As it is written; one in capitals throughout (MSD) is looked for in capitals.</param>
sealed record KnownName(string Name, NameKind Kind);
