using System.Globalization;
using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Booking;

/// <summary>Decides what of a file's events is new, unchanged or corrected against the store, and writes what is to be booked as one Parquet file.</summary>
/// <remarks>
/// The same event again is found by its key. The same content adds nothing; other content books a reversal of the old row and a new row with the next version;
/// a withdrawal books the reversal alone. Within one file the first row of a key counts; a repetition is unchanged, a contradiction is rejected.
/// <para>The events are written once, as if all were new. Only when they turn out not to be is the file written again from the first one.</para>
/// </remarks>
sealed class Booking(Staging.Staging staging, string source, int import)
{
    /// <summary>How segments are written at first: quickly. Rows keep the order of the file; compaction sorts them and packs them tighter.</summary>
    public const string Parquet = "FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880, DICTIONARY_SIZE_LIMIT 2000";

    readonly string _staged = staging.File("staged.parquet");
    readonly string _booked = staging.File("booked.parquet");

    public long Accepted { get; private set; }
    public long Unchanged { get; private set; }
    public long Corrected { get; private set; }

    /// <summary>Lines whose id stood on an earlier line with other content.</summary>
    public IReadOnlyList<long> Contradictions { get; private set; } = [];

    /// <summary>Lines that take back an event that the store does not hold.</summary>
    public IReadOnlyList<long> NothingToTakeBack { get; private set; } = [];

    /// <summary>Writes all events of <c>feed()</c> as if they were new. A withdrawal has booking 0 until it is decided.</summary>
    public void Stage()
    {
        var columns = SegmentColumns.All.Select(c => c.Name switch
        {
            "source" => $"{DuckDb.Quoted(source)} AS source",
            "version" => "1::INTEGER AS version",
            "booking" => "CASE WHEN withdrawn THEN 0 ELSE 1 END::TINYINT AS booking",
            "import" => $"{Import}::INTEGER AS import",
            "net_veiled" => NetCostVeil.Sql("", "1", "1", "net_cost") + " AS net_veiled",
            var name => name,
        });
        staging.Run($"COPY (SELECT {string.Join(", ", columns)} FROM feed()) TO {DuckDb.Quoted(_staged)} ({Parquet})");
    }

    /// <param name="existing">Segment files that may hold events of the source.</param>
    /// <param name="mayRepeat">Whether an event may stand twice in the file.</param>
    /// <returns>The file with the rows to be booked; null when there is nothing to book.</returns>
    public string? Decide(IReadOnlyCollection<string> existing, bool mayRepeat)
    {
        staging.Run($"CREATE VIEW staged AS SELECT * FROM {DuckDb.Read([_staged])}");
        var rows = staging.Number("SELECT count(*) FROM staged");
        if (rows == 0) return null;
        var repeats = mayRepeat && staging.Number("SELECT count(*) - count(DISTINCT event_key) FROM staged") > 0;
        var withdraws = staging.Number("SELECT count(*) FROM staged WHERE booking = 0") > 0;
        // Most deliveries are new: one column of the store is enough to see it. A key holds its source, so no other source can meet it
        staging.Run($"CREATE TABLE met AS {(existing.Count == 0 ? "SELECT event_key FROM staged WHERE false" : $"SELECT DISTINCT event_key FROM {DuckDb.Read(existing)} SEMI JOIN staged USING (event_key)")}");
        if (!repeats && !withdraws && staging.Number("SELECT count(*) FROM met") == 0)
        {
            Accepted = rows;
            return _staged;
        }
        var store = existing.Count == 0 ? "(SELECT * FROM staged WHERE false)" : DuckDb.Read(existing);
        staging.Run($"""
            CREATE TABLE known AS
            SELECT event_key, max(version) AS version, sum(booking) AS live, arg_max(content, version) FILTER (booking = 1) AS content
            FROM {store} SEMI JOIN met USING (event_key) GROUP BY event_key
            """);
        Compare();
        if (Accepted + Corrected == 0) return null;
        WriteBooked(store);
        return _booked;
    }

    void Compare()
    {
        staging.Run("""
            CREATE TABLE decided AS
            WITH one AS (
                SELECT line, event_key, content, booking,
                    row_number() OVER (PARTITION BY event_key ORDER BY line) AS occurrence,
                    first(content) OVER (PARTITION BY event_key ORDER BY line) AS first_content,
                    first(booking) OVER (PARTITION BY event_key ORDER BY line) AS first_booking
                FROM staged)
            SELECT one.line, one.event_key, coalesce(known.version, 0) AS version,
                CASE WHEN occurrence > 1 THEN CASE WHEN one.content = first_content AND one.booking = first_booking THEN 'unchanged' ELSE 'contradiction' END
                     WHEN booking = 0 THEN CASE WHEN coalesce(known.live, 0) = 1 THEN 'reverse' ELSE 'nothing' END
                     WHEN coalesce(known.live, 0) = 0 THEN 'new'
                     WHEN known.content = one.content THEN 'unchanged'
                     ELSE 'correct' END AS act
            FROM one LEFT JOIN known USING (event_key)
            """);
        Contradictions = staging.Numbers("SELECT line FROM decided WHERE act = 'contradiction' ORDER BY line");
        NothingToTakeBack = staging.Numbers("SELECT line FROM decided WHERE act = 'nothing' ORDER BY line");
        Unchanged = staging.Number("SELECT count(*) FROM decided WHERE act = 'unchanged'");
        Accepted = staging.Number("SELECT count(*) FROM decided WHERE act = 'new'");
        Corrected = staging.Number("SELECT count(*) FROM decided WHERE act IN ('correct', 'reverse')");
    }

    void WriteBooked(string store)
    {
        var added = SegmentColumns.All.Select(c => c.Name switch
        {
            "version" => "(d.version + 1)::INTEGER AS version",
            "net_veiled" => NetCostVeil.Sql("s.", "d.version + 1", "1", NetCostVeil.Sql("s.", "1", "1", "s.net_veiled")) + " AS net_veiled",
            var name => "s." + name,
        });
        var reversed = SegmentColumns.All.Select(c => c.Name switch
        {
            "import" => $"{Import}::INTEGER AS import",
            "line" => "d.line",
            "net_veiled" => NetCostVeil.Sql("e.", "e.version", "-1", "-" + NetCostVeil.Sql("e.", "e.version", "1", "e.net_veiled")) + " AS net_veiled",
            var name when SegmentColumns.Negated.Contains(name) => $"(-e.{name})::{c.Type} AS {name}",
            var name => "e." + name,
        });
        var reversals = Corrected == 0 ? "" : $"""
            UNION ALL BY NAME
            SELECT {string.Join(", ", reversed)}
            FROM {store} e JOIN decided d ON d.event_key = e.event_key AND d.version = e.version
            WHERE d.act IN ('correct', 'reverse') AND e.booking = 1
            """;
        staging.Run($"""
            COPY (SELECT {string.Join(", ", added)} FROM staged s JOIN decided d ON d.line = s.line WHERE d.act IN ('new', 'correct')
            {reversals}) TO {DuckDb.Quoted(_booked)} ({Parquet})
            """);
    }

    string Import => import.ToString(CultureInfo.InvariantCulture);
}
