using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;

namespace Samsyn.Events.Imports;

/// <summary>Files kept as they came, because the resource behind an event must be found again. They name persons, so they lie sealed, each under its SHA-256.</summary>
sealed class SealedArchive(DataFolder folder, KeyRing keys)
{
    /// <param name="work">Where the file may lie until it is whole, on the same disk.</param>
    public SealedWriter Begin(string work) => new(Key(), work, PathOf);

    /// <summary>The file as it came; null when it was not kept.</summary>
    public Stream? Open(string sha256) => File.Exists(PathOf(sha256)) ? new SealedReader(File.OpenRead(PathOf(sha256)), Key()) : null;

    byte[] Key() => keys.Named("archive")[..32];
    string PathOf(string sha256) => Path.Combine(folder.Path, "archive", sha256 + ".lz4.sealed");
}
