using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Booking;

/// <summary>Decides what of the staged events is new, unchanged or corrected against the store, and leaves a table <c>booked</c> in a segment's columns.</summary>
/// <remarks>
/// The same event again is found by its key. The same content adds nothing; other content books a reversal of the old row and a new row with the next version;
/// a withdrawal books the reversal alone. Within one file the first row of a key counts; a repetition is unchanged, a contradiction is rejected.
/// </remarks>
sealed class Booking(Staging.Staging staging, string source, int import)
{
    public long Accepted { get; private set; }
    public long Unchanged { get; private set; }
    public long Corrected { get; private set; }

    /// <summary>Lines whose id stood on an earlier line with other content.</summary>
    public IReadOnlyList<long> Contradictions { get; private set; } = [];

    /// <summary>Lines that take back an event that the store does not hold.</summary>
    public IReadOnlyList<long> NothingToTakeBack { get; private set; } = [];

    /// <param name="existing">Segment files that may hold events of the source.</param>
    public void Decide(IReadOnlyCollection<string> existing)
    {
        SettleRepetitions();
        if (existing.Count == 0) DecideAllNew();
        else DecideAgainst(DuckDb.Read(existing));
    }

    void SettleRepetitions()
    {
        if (staging.Number("SELECT count(*) - count(DISTINCT event_key) FROM staged") == 0) return;
        staging.Run("""
            CREATE TABLE repeated AS
            SELECT s.line, s.content <> first(s.content) OVER (PARTITION BY s.event_key ORDER BY s.line) AS differs
            FROM staged s SEMI JOIN (SELECT event_key FROM staged GROUP BY event_key HAVING count(*) > 1) t USING (event_key)
            QUALIFY row_number() OVER (PARTITION BY s.event_key ORDER BY s.line) > 1
            """);
        Unchanged += staging.Number("SELECT count(*) FROM repeated WHERE NOT differs");
        Contradictions = Lines("SELECT line FROM repeated WHERE differs ORDER BY line");
        staging.Run("DELETE FROM staged USING repeated WHERE staged.line = repeated.line");
    }

    void DecideAllNew()
    {
        NothingToTakeBack = Lines("SELECT line FROM staged WHERE withdrawn ORDER BY line");
        staging.Run($"CREATE VIEW booked AS SELECT {New("1")} FROM staged s WHERE NOT withdrawn");
        Accepted = staging.Number("SELECT count(*) FROM staged WHERE NOT withdrawn");
    }

    void DecideAgainst(string segments)
    {
        var mine = $"source = {DuckDb.Quoted(source)}";
        staging.Run($"""
            CREATE TABLE known AS
            SELECT event_key, max(version) AS version, sum(booking) AS live, arg_max(content, version) FILTER (booking = 1) AS content
            FROM {segments} SEMI JOIN staged USING (event_key) WHERE {mine} GROUP BY event_key
            """);
        staging.Run("""
            CREATE TABLE decided AS
            SELECT s.line, s.event_key, coalesce(k.version, 0) AS version,
                CASE WHEN s.withdrawn THEN CASE WHEN coalesce(k.live, 0) = 1 THEN 'reverse' ELSE 'nothing' END
                     WHEN coalesce(k.live, 0) = 0 THEN 'new'
                     WHEN k.content = s.content THEN 'unchanged'
                     ELSE 'correct' END AS act
            FROM staged s LEFT JOIN known k USING (event_key)
            """);
        NothingToTakeBack = Lines("SELECT line FROM decided WHERE act = 'nothing' ORDER BY line");
        Unchanged += staging.Number("SELECT count(*) FROM decided WHERE act = 'unchanged'");
        Accepted = staging.Number("SELECT count(*) FROM decided WHERE act = 'new'");
        Corrected = staging.Number("SELECT count(*) FROM decided WHERE act IN ('correct', 'reverse')");
        var reversed = string.Join(", ", SegmentColumns.All.Select(c => c.Name switch
        {
            "import" => import.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "line" => "d.line",
            "net_veiled" => NetCostVeil.Sql("e.", "e.version", "-1", "-" + NetCostVeil.Sql("e.", "e.version", "1", "e.net_veiled")) + " AS net_veiled",
            var name when SegmentColumns.Negated.Contains(name) => $"(-e.{name})::{c.Type} AS {name}",
            var name => $"e.{name}",
        }));
        staging.Run($"""
            CREATE TABLE booked AS
            SELECT {New("d.version + 1")} FROM staged s JOIN decided d ON d.line = s.line WHERE d.act IN ('new', 'correct')
            UNION ALL BY NAME
            SELECT {reversed}
            FROM {segments} e JOIN decided d ON d.event_key = e.event_key AND d.version = e.version
            WHERE d.act IN ('correct', 'reverse') AND e.booking = 1 AND e.{mine}
            """);
    }

    string New(string version) => string.Join(", ", SegmentColumns.All.Select(c => c.Name switch
    {
        "source" => $"{DuckDb.Quoted(source)} AS source",
        "version" => $"({version})::INTEGER AS version",
        "booking" => "1::TINYINT AS booking",
        "import" => $"{import}::INTEGER AS import",
        "net_veiled" => NetCostVeil.Sql("s.", version, "1", "s.net_cost") + " AS net_veiled",
        var name => $"s.{name}",
    }));

    List<long> Lines(string sql)
    {
        using var command = staging.Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<long>();
        while (reader.Read()) lines.Add(reader.GetInt64(0));
        return lines;
    }
}
