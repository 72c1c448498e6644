namespace Samsyn.Medicines.DailyDoses;

/// <summary>How much of what was counted has DDDs: a sum of DDDs is read together with this.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="RowsWithDdd">Those that have a number of DDDs.</param>
/// <param name="Quantity">What rows are weighed by (packages, cost), where the row tells it.</param>
/// <param name="QuantityWithDdd">The part of <paramref name="Quantity"/> in rows that have a number.</param>
/// <param name="Reasons">How many rows have none, by the reason why.</param>
sealed record ConversionCoverage(long Rows, long RowsWithDdd, decimal Quantity, decimal QuantityWithDdd, IReadOnlyDictionary<NoDddReason, long> Reasons)
{
    /// <summary>From 0 to 1; null where there are no rows.</summary>
    public decimal? ShareOfRows => Rows == 0 ? null : (decimal)RowsWithDdd / Rows;

    /// <summary>From 0 to 1; null where nothing was weighed. Returns count against deliveries, so both sums are of sizes without sign.</summary>
    public decimal? ShareOfQuantity => Quantity == 0 ? null : QuantityWithDdd / Quantity;

    /// <param name="answers">One for each row, with its weight; null: the row has none.</param>
    public static ConversionCoverage Of(IEnumerable<(DddAnswer Answer, decimal? Weight)> answers)
    {
        var (rows, with, quantity, quantityWith) = (0L, 0L, 0m, 0m);
        var reasons = new SortedDictionary<NoDddReason, long>();
        foreach (var (answer, weight) in answers)
        {
            var size = Math.Abs(weight ?? 0);
            rows++;
            quantity += size;
            if (answer.Why is { } why)
            {
                reasons[why] = reasons.GetValueOrDefault(why) + 1;
                continue;
            }
            with++;
            quantityWith += size;
        }
        return new(rows, with, quantity, quantityWith, reasons);
    }
}
