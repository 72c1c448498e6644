namespace Samsyn.Together.Stories;

/// <summary>The words of a story.</summary>
/// <param name="Title">"" where there is none.</param>
sealed record StoryText(string Title, string Text)
{
    /// <summary>As it is kept: without what a form puts at the ends.</summary>
    public StoryText Trimmed() => new(Title.Trim(), Text.Trim().ReplaceLineEndings("\n"));
}
