using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Staging;

/// <summary>The columns of a staged event: those of a segment that the row decides, and the net cost, which goes another way.</summary>
static class StagedColumns
{
    /// <summary>Decided at the booking, not by the row.</summary>
    static readonly string[] Booked = ["source", "version", "booking", "import", "net_veiled"];

    public static readonly (string Name, string Type)[] All =
        [.. SegmentColumns.All.Where(c => !Booked.Contains(c.Name)), ("net_cost", "BIGINT"), ("withdrawn", "BOOLEAN")];

    public static int IndexOf(string name) => Array.FindIndex(All, c => c.Name == name);
}
