using Samsyn.Kernel.People;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Challenges;

/// <summary>One challenge in a list.</summary>
sealed record ChallengeLine(
    Guid Id, string Title, ChallengeState State, bool IsHidden, string Area, Level Level, Side FramedBy, Role FramedAs, Guid FramedAtId, Guid OrganisationId, string Language, DateTime MovedAtUtc);
