namespace Samsyn.Together.Dialogue;

/// <summary>Something said, as one reader may see it.</summary>
/// <param name="Who">Role and organisation, in words.</param>
/// <param name="Text">"" where it was taken back, or is hidden from the reader.</param>
/// <param name="IsMine">Whether the reader said it.</param>
public sealed record RemarkView(Guid Id, string Who, string Text, DateTime AtUtc, bool IsMine, bool IsTakenBack, string? HiddenBecause, EndorsedBy Endorsed);
