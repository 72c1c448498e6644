using Samsyn.Together.Participation;

namespace Samsyn.Together.Stories;

/// <summary>The stories of an initiative as one of those who take part sees them.</summary>
/// <param name="TellsFor">For whom the reader can tell: oneself, and those without an account whom one helps.</param>
/// <param name="MayHide">Whether the reader can take stories of others out of sight.</param>
sealed record StoriesSeen(IReadOnlyList<StoryView> Stories, IReadOnlyList<Participant> TellsFor, bool MayHide);

/// <summary>One story.</summary>
/// <param name="Who">The role in the initiative of the one who told it; null: somebody who has left.</param>
/// <param name="Words">Null: hidden from the reader.</param>
/// <param name="HiddenBecause">The reason, for the one who told it and those who may hide.</param>
sealed record StoryView(Guid Id, Guid Version, string? Who, bool IsMine, StoryAbout About, DateOnly ToldOn, StoryText? Words, string? HiddenBecause);
