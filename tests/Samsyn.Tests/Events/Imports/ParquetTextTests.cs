using DuckDB.NET.Data;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Problems;

namespace Samsyn.Tests.Events.Imports;

/// <summary>A Parquet file is written out as text to be read; the text may name persons.</summary>
public sealed class ParquetTextTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-parquet-");

    [Fact]
    public void The_text_is_gone_when_it_has_been_read()
    {
        var (data, source) = (new DataFolder(_folder.FullName), Sources());
        using (var file = new ImportFile(Parquet("'e1' AS source_id, 'purchase' AS kind, '2025-01' AS time, 'A' AS organisation")))
        using (var reader = source.Open(file, (string?)null).Reading.Reader)
            Assert.True(reader.Read(new RawRow()));

        Assert.Empty(Directory.EnumerateFiles(data.Scratch));
    }

    [Fact]
    public void The_text_is_gone_when_no_profile_fits()
    {
        using var file = new ImportFile(Parquet("'x' AS nothing_known"));

        Assert.Throws<RefusedException>(() => Sources().Open(file, (string?)null));
        Assert.Empty(Directory.EnumerateFiles(new DataFolder(_folder.FullName).Scratch));
    }

    Sources Sources() => new(new ProfileFolder(Path.Combine(CasesFolder.Root, "content", "profiles")), new DataFolder(_folder.FullName));

    string Parquet(string columns)
    {
        var path = Path.Combine(_folder.FullName, "events.parquet");
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"COPY (SELECT {columns}) TO '{path}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
