namespace Samsyn.Together.Dialogue;

/// <summary>Where something that was said stands.</summary>
enum RemarkColumn
{
    /// <summary>What speaks for the challenge.</summary>
    For,

    /// <summary>What to heed.</summary>
    Heed,

    /// <summary>A question; with its answers it is seen by all alike, companies too.</summary>
    Question,

    Answer,
}
