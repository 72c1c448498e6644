namespace Samsyn.Kernel.Data;

/// <summary>The one folder with everything this installation owns; deleting it is a clean start.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>The SQLite database, when that is what is used.</summary>
    public string Database => System.IO.Path.Combine(Path, "samsyn.db");
    public string Segments => Sub("segments");

    /// <summary>Work in progress; whatever lies here after a kill may be thrown away.</summary>
    public string Scratch => Sub("scratch");

    /// <summary>Uploaded files that wait to be imported.</summary>
    public string Inbox => Sub("inbox");
    public string Keys => Sub("keys");
    public string Demo => Sub("demo");

    string Sub(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(path);
        return path;
    }
}
