using Samsyn.Kernel.Data;

namespace Samsyn.Events.Imports.Pages;

/// <summary>Where uploaded files lie until they have been imported: a folder for each import, so that names cannot meet.</summary>
sealed class Inbox(DataFolder folder)
{
    public async Task<string> Receive(string name, Stream content, CancellationToken cancel)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Inbox, "new-" + Guid.CreateVersion7().ToString("N"))).FullName, SafeName(name));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await content.CopyToAsync(file, cancel);
        return path;
    }

    /// <summary>Puts a received file in the folder of its import.</summary>
    public void Keep(string received, int import)
    {
        // Of an import that came to nothing before anyone saw it
        Remove(import);
        Directory.Move(Path.GetDirectoryName(received)!, FolderOf(import));
    }

    /// <summary>The file that waits for an import; null: there is none.</summary>
    public string? FileOf(int import) => Directory.Exists(FolderOf(import)) ? Directory.EnumerateFiles(FolderOf(import)).FirstOrDefault() : null;

    public void Remove(int import)
    {
        if (Directory.Exists(FolderOf(import))) Directory.Delete(FolderOf(import), recursive: true);
    }

    public void Discard(string received) => Directory.Delete(Path.GetDirectoryName(received)!, recursive: true);

    /// <summary>The last part of the name that a browser sent, without signs that mean something to a file system; its ending stays.</summary>
    public static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = string.Concat(last.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ' ? c : '_')).Trim(' ', '.');
        return safe.Length == 0 ? "file" : safe.Length > 120 ? safe[^120..] : safe;
    }

    string FolderOf(int import) => Path.Combine(folder.Inbox, import.ToString("000000", System.Globalization.CultureInfo.InvariantCulture));
}
