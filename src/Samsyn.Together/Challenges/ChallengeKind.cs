namespace Samsyn.Together.Challenges;

/// <summary>What sort of need it is.</summary>
enum ChallengeKind { Medical, Organisational, Both }
