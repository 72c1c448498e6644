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
    public T Read<T>(string file, Func<string, string, List<ContentProblem>, T> read)
    {
        var path = Path.Combine(own, "challenges", file);
        if (File.Exists(path))
        {
            var (found, problem) = Try(path, file, read);
            if (problem is null) return found;
            TogetherLog.OwnFileNotUsed(log, path, problem);
        }
        var (stands, wrong) = Try(Path.Combine(shipped, "challenges", file), file, read);
        return wrong is null ? stands : throw new InvalidDataException(wrong);
    }

    /// <summary>Reads all YAML files of a folder, by name; an own file of the same name takes a shipped one's place, others come along. Own files in which something is wrong are told and not used.</summary>
    /// <param name="read">Null: there is nothing in the file; a problem says why.</param>
    /// <exception cref="InvalidDataException">Something is wrong in a shipped file.</exception>
    public IReadOnlyList<T> ReadAll<T>(string folder, Func<string, string, List<ContentProblem>, T?> read) where T : class
    {
        var found = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var path in Files(Path.Combine(shipped, folder)))
        {
            var (one, wrong) = Try(path, Path.GetFileName(path), read);
            found[Path.GetFileName(path)] = one is not null && wrong is null ? one : throw new InvalidDataException(wrong ?? path);
        }
        foreach (var path in Files(Path.Combine(own, folder)))
        {
            var (one, wrong) = Try(path, Path.GetFileName(path), read);
            if (one is not null && wrong is null) found[Path.GetFileName(path)] = one;
            else TogetherLog.OwnFileNotUsed(log, path, wrong ?? "");
        }
        return [.. found.Values];
    }

    static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml") : [];

    (T Found, string? Problem) Try<T>(string path, string file, Func<string, string, List<ContentProblem>, T> read)
    {
        var problems = new List<ContentProblem>();
        var found = read(file, File.ReadAllText(path), problems);
        return (found, problems is [var first, ..] ? first.Sentence((key, holes) => string.Format(CultureInfo.InvariantCulture, texts.Find(key, Languages.Default), holes)) : null);
    }
}
