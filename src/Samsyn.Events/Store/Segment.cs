namespace Samsyn.Events.Store;

/// <summary>One line of the manifest: an immutable Parquet file that holds events, and belongs to the store because this line says so.</summary>
sealed class Segment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required SegmentKind Kind { get; init; }

    /// <summary>First and last month of its events, 202503; 202500 where only the year is known.</summary>
    public required int FirstMonth { get; init; }
    public required int LastMonth { get; init; }

    /// <summary>First and last import whose rows it holds; the same unless it was compacted.</summary>
    public required int FirstImport { get; init; }
    public required int LastImport { get; init; }

    /// <summary>The source its events came from; empty when it holds several.</summary>
    public required string Source { get; init; }

    /// <summary>Path below the segments folder, with forward slashes.</summary>
    public required string Path { get; init; }
    public required long Rows { get; init; }
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Set when a compacted segment took its place; the file is removed some time after.</summary>
    public DateTime? ReplacedAtUtc { get; set; }
}
