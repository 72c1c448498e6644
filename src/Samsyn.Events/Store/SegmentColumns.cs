namespace Samsyn.Events.Store;

/// <summary>The columns of a segment, in order: name and DuckDB type. The one place that says what a stored event is.</summary>
/// <remarks>
/// A correction is booked, never overwritten: a reversing row (<c>booking</c> −1, amounts negated) and a new row with the next <c>version</c>,
/// so that every sum is a plain sum. <c>month</c> is 202503, or 202500 where the source gave only the year; <c>day</c> and <c>at_utc</c> (UTC) are null
/// where the source was less precise. <c>cost</c> is in minor units of <c>currency</c>; <c>net_veiled</c> is the net cost under <see cref="NetCostVeil"/>. <c>content</c> is a hash of all that the source said, to tell an
/// unchanged event from a corrected one.
/// </remarks>
static class SegmentColumns
{
    public const string Amount = "DECIMAL(18,6)";
    public const int AmountDecimals = 6;

    public static readonly (string Name, string Type)[] All =
    [
        ("event_key", "UUID"), ("source", "VARCHAR"), ("source_id", "VARCHAR"), ("version", "INTEGER"), ("booking", "TINYINT"),
        ("import", "INTEGER"), ("line", "BIGINT"), ("kind", "VARCHAR"), ("month", "INTEGER"), ("day", "DATE"), ("at_utc", "TIMESTAMP"),
        ("organisation", "VARCHAR"), ("product", "VARCHAR"), ("atc", "VARCHAR"), ("strength", "VARCHAR"), ("form", "VARCHAR"),
        ("route", "VARCHAR"), ("quantity", Amount), ("quantity_decimals", "TINYINT"), ("unit", "VARCHAR"), ("packages", Amount),
        ("ddd", Amount), ("cost", "BIGINT"), ("net_veiled", "BIGINT"), ("currency", "VARCHAR"), ("person", "UUID"), ("age", "SMALLINT"), ("sex", "VARCHAR"),
        ("indication", "VARCHAR"), ("order_id", "VARCHAR"), ("batch", "VARCHAR"), ("reason", "VARCHAR"), ("content", "UBIGINT"),
    ];

    /// <summary>Columns whose sign turns when a row is reversed.</summary>
    public static readonly string[] Negated = ["booking", "quantity", "packages", "ddd", "cost"];

    /// <summary>What a summary is grouped by.</summary>
    public static readonly string[] SummaryKeys = ["month", "organisation", "kind", "atc", "currency"];

    /// <summary>What makes the summary of one import from its rows; each sum has beside it how many events carry the amount, so that missing stays missing.</summary>
    public const string SummarySelect = """
        month, organisation, kind, atc, currency, max(import) AS import,
        sum(booking)::BIGINT AS booking,
        sum(quantity)::DECIMAL(38,6) AS quantity, (sum(booking) FILTER (quantity IS NOT NULL))::BIGINT AS quantity_n,
        sum(packages)::DECIMAL(38,6) AS packages, (sum(booking) FILTER (packages IS NOT NULL))::BIGINT AS packages_n,
        sum(ddd)::DECIMAL(38,6) AS ddd, (sum(booking) FILTER (ddd IS NOT NULL))::BIGINT AS ddd_n,
        sum(cost)::BIGINT AS cost, (sum(booking) FILTER (cost IS NOT NULL))::BIGINT AS cost_n
        """;
}
