namespace Samsyn.Together;

/// <summary>Where the files lie that a domain expert edits: the shipped ones, and the installation's own, which win.</summary>
/// <param name="Folders">Later ones win.</param>
sealed record ContentFolders(IReadOnlyList<string> Folders)
{
    /// <summary>The text of a file.</summary>
    /// <param name="path">Below <c>content/challenges</c>.</param>
    /// <exception cref="FileNotFoundException">Not even the shipped one is there.</exception>
    public string TextOf(string path) =>
        File.ReadAllText(Folders.Reverse().Select(f => Path.Combine(f, "challenges", path)).FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(path));
}
