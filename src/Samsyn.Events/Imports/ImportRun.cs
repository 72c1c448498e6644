using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>One file's import: the log of what was read and what became of it.</summary>
public sealed class ImportRun
{
    /// <summary>1, 2, 3 … in the order begun. Imports run one at a time, so it is also the order of what the store knew when.</summary>
    public required int Number { get; init; }

    /// <summary>The file's name without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex; empty until known.</summary>
    public string FileSha256 { get; set; } = "";

    /// <summary>The import profile used; empty while it waits to be found.</summary>
    public string Profile { get; set; } = "";
    public string Source { get; set; } = "";

    /// <summary>The header line of a CSV file, to stand above its rejected rows when they are downloaded; null for other formats.</summary>
    public string? Header { get; set; }
    public ImportState State { get; set; }

    public long RowsRead { get; set; }
    public long Accepted { get; set; }
    public long Unchanged { get; set; }
    public long Corrected { get; set; }
    public long Rejected { get; set; }

    public long BytesTotal { get; set; }
    public long BytesRead { get; set; }

    public DateTime StartedAtUtc { get; set; }

    /// <summary>When the counts above were last written.</summary>
    public DateTime UpdatedAtUtc { get; set; }
    public DateTime? FinishedAtUtc { get; set; }

    /// <summary>Who asked for it; null: the operator on the machine.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Set by a person who wants it stopped; the importer looks now and then.</summary>
    public bool StopRequested { get; set; }

    /// <summary>Why nothing of it is in the store; null while it waits or runs, and when it was committed.</summary>
    public Refusal? EndedBecause { get; set; }
}
