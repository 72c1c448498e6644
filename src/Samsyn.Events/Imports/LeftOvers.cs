using System.Globalization;

namespace Samsyn.Events.Imports;

/// <summary>Files that an import moved into the store and never came to name in the manifest.</summary>
static class LeftOvers
{
    public static void Remove(string segmentsFolder, int import)
    {
        var name = import.ToString("000000", CultureInfo.InvariantCulture) + ".parquet";
        foreach (var file in Directory.EnumerateFiles(segmentsFolder, name, SearchOption.AllDirectories)) File.Delete(file);
    }
}
