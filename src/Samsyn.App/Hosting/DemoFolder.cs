using Samsyn.Kernel.Problems;

namespace Samsyn.App.Hosting;

/// <summary>Whether a data folder holds a demo, a half-made one, or something that a demo must not touch.</summary>
/// <remarks>
/// While a demo is made the folder holds <c>demo.making</c>; when it is done that file becomes <c>demo.made</c>. A making that was cut off left
/// the first behind, and since a making only ever begins in an empty folder, all that lies there is its and may go.
/// </remarks>
sealed class DemoFolder(string path)
{
    string Making => Path.Combine(path, "demo.making");
    string Made => Path.Combine(path, "demo.made");

    /// <summary>A demo is being made here, was, or was begun.</summary>
    public bool IsDemo => File.Exists(Making) || File.Exists(Made);

    /// <summary>What the demo was made of (see <see cref="Make"/>); null: none has been made here yet.</summary>
    public string? MadeOf => File.Exists(Made) ? File.ReadAllText(Made).Trim() : null;

    /// <summary>Does the making in an empty folder, and says at the end what the demo is made of.</summary>
    /// <exception cref="RefusedException">The folder holds what is not a demo, or a demo is being made in it right now.</exception>
    public async Task Make(string of, Func<Task> work)
    {
        Directory.CreateDirectory(path);
        if (!File.Exists(Making) && Directory.EnumerateFileSystemEntries(path).Any())
            throw Refusal.Of("demo.folder-in-use", path).AsException();
        await using (var mark = Hold())
        {
            Clear();
            await work();
        }
        await File.WriteAllTextAsync(Making, of + Environment.NewLine);
        File.Move(Making, Made);
    }

    /// <summary>Held open, so that a second making at the same time is refused and not mixed in.</summary>
    FileStream Hold()
    {
        try
        {
            return new(Making, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw Refusal.Of("demo.being-made", path).AsException();
        }
    }

    void Clear()
    {
        foreach (var folder in Directory.EnumerateDirectories(path)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(path).Where(f => f != Making)) File.Delete(file);
    }
}
