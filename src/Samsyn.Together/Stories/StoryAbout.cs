namespace Samsyn.Together.Stories;

/// <summary>Whose health a story is about.</summary>
enum StoryAbout { Own, Relative }
