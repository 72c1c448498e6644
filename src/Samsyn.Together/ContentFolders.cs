using System.Globalization;
using Microsoft.Extensions.Logging;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together;

/// <summary>Where the files lie that a domain expert edits: the shipped ones, and the installation's own, which take their place.</summary>
/// <param name="shipped">The program's content folder.</param>
/// <param name="own">The content folder of the data folder; need not exist.</param>
sealed class ContentFolders(string shipped, string own, TextTable texts, ILogger<ContentFolders> log)
{
    /// <summary>Reads a file below <c>challenges</c>. An own file in which something is wrong is told in the log and not used, not even in part: the shipped one stands.</summary>
    /// <exception cref="InvalidDataException">Something is wrong in the shipped file.</exception>
    public T Read<T>(string file, Func<string, string, List<ContentProblem>, T> read) where T : class
    {
        var path = Path.Combine(own, "challenges", file);
        if (File.Exists(path) && Own(path, read, []) is { } found) return found;
        return Shipped(Path.Combine(shipped, "challenges", file), read);
    }

    /// <summary>Reads all YAML files of a folder, in the order of their names. An own file takes the place of the shipped one of its name, or comes beside them.</summary>
    /// <param name="read">Null: a problem says why.</param>
    /// <returns>What was read, and what is wrong in own files, which are not used therefore.</returns>
    /// <exception cref="InvalidDataException">Something is wrong in a shipped file.</exception>
    public (IReadOnlyList<T> Files, IReadOnlyList<ContentProblem> Problems) ReadAll<T>(string folder, Func<string, string, List<ContentProblem>, T?> read) where T : class
    {
        var (files, problems) = (new List<T>(), new List<ContentProblem>());
        var (theirs, ours) = (NamesIn(Path.Combine(shipped, folder)), NamesIn(Path.Combine(own, folder)));
        foreach (var name in theirs.Union(ours).Order(StringComparer.Ordinal))
        {
            if (ours.Contains(name) && Own(Path.Combine(own, folder, name), read, problems) is { } found) files.Add(found);
            else if (theirs.Contains(name)) files.Add(Shipped(Path.Combine(shipped, folder, name), read));
        }
        return (files, problems);
    }

    static IReadOnlyList<string> NamesIn(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(f => Path.GetFileName(f))] : [];

    /// <returns>Null: something is wrong in it.</returns>
    T? Own<T>(string path, Func<string, string, List<ContentProblem>, T?> read, List<ContentProblem> all) where T : class
    {
        var problems = new List<ContentProblem>();
        var found = read(Path.GetFileName(path), File.ReadAllText(path), problems);
        if (problems.Count == 0) return found;
        TogetherLog.OwnFileNotUsed(log, path, Sentence(problems[0]));
        all.AddRange(problems);
        return null;
    }

    T Shipped<T>(string path, Func<string, string, List<ContentProblem>, T?> read) where T : class
    {
        var problems = new List<ContentProblem>();
        var found = read(Path.GetFileName(path), File.ReadAllText(path), problems);
        return problems.Count == 0 && found is not null ? found : throw new InvalidDataException(problems.Count == 0 ? path : Sentence(problems[0]));
    }

    string Sentence(ContentProblem problem) => problem.Sentence((key, holes) => string.Format(CultureInfo.InvariantCulture, texts.Find(key, Languages.Default), holes));
}
