namespace Samsyn.Events.Imports.Pages;

/// <summary>How fast a running import goes, and how long it will take. Pure.</summary>
/// <param name="RowsPerSecond">Since it began; null in its first second.</param>
/// <param name="Left">Until the file is read, at the pace so far; null when that cannot be told.</param>
/// <param name="Share">0 to 1 of the file's bytes.</param>
sealed record ImportPace(double? RowsPerSecond, TimeSpan? Left, double Share)
{
    public static ImportPace Of(ImportRun run)
    {
        var spent = run.UpdatedAtUtc - run.StartedAtUtc;
        var share = run.BytesTotal == 0 ? 0 : Math.Clamp((double)run.BytesRead / run.BytesTotal, 0, 1);
        if (spent < TimeSpan.FromSeconds(1)) return new(null, null, share);
        return new(run.RowsRead / spent.TotalSeconds, share > 0.01 ? spent * ((1 - share) / share) : null, share);
    }
}
