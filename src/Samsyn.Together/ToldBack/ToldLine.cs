namespace Samsyn.Together.ToldBack;

/// <summary>One thing that the reader contributed to.</summary>
/// <param name="Path">Of the challenge or initiative.</param>
/// <param name="On">When it ended; of what goes on, when it last moved or began.</param>
/// <param name="IsDone">Whether it has ended, so that it can be read what came of it.</param>
sealed record ToldLine(string Title, string Language, string Path, DateOnly On, bool IsInitiative, bool IsDone)
{
    /// <summary>Whether the reader has not opened yet what was told.</summary>
    public bool IsNew { get; init; }
}
