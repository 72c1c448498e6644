using System.Globalization;
using Microsoft.Data.Sqlite;
using Samsyn.App.Hosting;

namespace Samsyn.Bench;

/// <summary>What all benchmarks share: how much, how often, the generated files, and a folder that goes away.</summary>
sealed class BenchSetting(long rows, int runs) : IDisposable
{
    const double RowsAtScaleOne = 2_000_000;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-bench-");
    string? _files;
    string? _data;
    string? _loaded;
    int _taken;

    public int Runs => runs;
    public long Rows => rows;

    /// <summary>The demo region's event files with about as many rows as asked for; written at first need.</summary>
    public async Task<IReadOnlyList<string>> EventFiles()
    {
        if (_files is null)
        {
            _files = NewFolder("files");
            await Samsyn("demo-data", "--out", _files, "--scale", (rows / RowsAtScaleOne).ToString(CultureInfo.InvariantCulture));
        }
        return [.. Directory.EnumerateFiles(_files, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    /// <summary>A data folder with the demo region's organisations and value lists and no events; a copy of one made at first need.</summary>
    public async Task<string> DataFolder()
    {
        if (_data is null)
        {
            var (region, made) = (NewFolder("region"), NewFolder("data"));
            var organisations = Path.Combine(region, "organisations.csv");
            await DemoRegion.Make(CommandLine.Quiet(new() { Data = region, Demo = true }), scale: 0.001, CancellationToken.None);
            await File.WriteAllTextAsync(organisations, await Samsyn("organisations", "export", "--data", region));
            // In a demo's folder the keys make themselves
            await new DemoFolder(made).Make("organisations alone", () => Samsyn("organisations", "import", organisations, "--data", made));
            // The value lists without which a third of the measures would wait
            CopyFolder(Path.Combine(region, "content"), Path.Combine(made, "content"));
            SqliteConnection.ClearAllPools();
            _data = made;
        }
        var copy = NewFolder("data");
        CopyFolder(_data, copy);
        return copy;
    }

    static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Deletes a data folder: what an earlier run wrote must not be on its way to the disk while a later one is measured.</summary>
    public static void Forget(string? folder)
    {
        SqliteConnection.ClearAllPools();
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }

    /// <summary>A demo's data folder into which all the event files were imported; made at first need, by a process of its own.</summary>
    public async Task<string> LoadedFolder(Action<long>? peakBytes = null)
    {
        if (_loaded is null)
        {
            _loaded = await DataFolder();
            var peak = await ChildProcess.PeakMemory("dotnet", [Program, "import", .. await EventFiles(), "--data", _loaded]);
            peakBytes?.Invoke(peak);
        }
        return _loaded;
    }

    /// <summary>The program itself, for what must be measured from outside.</summary>
    static string Program => Path.Combine(AppContext.BaseDirectory, "samsyn.dll");

    /// <summary>A fresh empty folder.</summary>
    public string NewFolder(string name) =>
        _folder.CreateSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{name}-{++_taken}")).FullName;

    /// <summary>Runs one of the program's commands in this process.</summary>
    /// <returns>What the command wrote.</returns>
    public static async Task<string> Samsyn(params string[] words)
    {
        using var output = new StringWriter();
        var code = await CommandLine.Run(words, new() { Output = output, Error = output });
        if (code != 0) throw new InvalidOperationException($"samsyn {words[0]} ended with {code}: {output}");
        return output.ToString();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
