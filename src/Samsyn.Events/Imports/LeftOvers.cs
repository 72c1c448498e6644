using System.Globalization;

namespace Samsyn.Events.Imports;

/// <summary>What an import that did not come to its end leaves on the disk.</summary>
static class LeftOvers
{
    /// <summary>Clears away the work of imports that died. To be called by the one who holds the lock: nobody else works there.</summary>
    public static void RemoveWork(string scratchFolder)
    {
        foreach (var folder in Directory.EnumerateDirectories(scratchFolder, "import-*")) Directory.Delete(folder, recursive: true);
        foreach (var text in Directory.EnumerateFiles(scratchFolder, "parquet-*.csv")) File.Delete(text);
    }

    /// <summary>Removes files that it moved into the store and never came to name in the manifest.</summary>
    public static void Remove(string segmentsFolder, int import)
    {
        var name = import.ToString("000000", CultureInfo.InvariantCulture) + ".parquet";
        foreach (var file in Directory.EnumerateFiles(segmentsFolder, name, SearchOption.AllDirectories)) File.Delete(file);
    }
}
