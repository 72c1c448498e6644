namespace Samsyn.Together.Editions;

/// <summary>Some words of a text that was changed.</summary>
public sealed record TextPiece(string Text, PieceKind Kind);

/// <summary>What became of some words.</summary>
public enum PieceKind { Kept, Taken, Added }
