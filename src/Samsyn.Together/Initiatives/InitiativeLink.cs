using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>An initiative to be linked to.</summary>
sealed record InitiativeLink(Guid Id, string Title, Phase Phase, bool IsEnded);
