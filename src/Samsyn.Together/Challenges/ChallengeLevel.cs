namespace Samsyn.Together.Challenges;

/// <summary>Where it must be solved: micro is the patient meeting, meso the clinic; the other four are macro.</summary>
enum ChallengeLevel { Micro, Meso, Organisation, Regional, National, Global }
