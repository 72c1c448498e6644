namespace Samsyn.Medicines.Recommendations;

/// <summary>Persons who did not get what is recommended, and for how many of them a clinical reason is registered. A recommendation never rules out a clinician's judgement.</summary>
/// <param name="NotFollowing">Different persons with events of other lines and none of the first; null: missing.</param>
/// <param name="WithReason">Those of them whose events say a reason, and those for whom a clinician registered one here.</param>
/// <param name="NotExplained">The others; null: missing.</param>
public sealed record Deviations(decimal? NotFollowing, decimal WithReason, decimal? NotExplained)
{
    /// <param name="treated">Persons on all lines; null: missing.</param>
    /// <param name="following">Persons with anything of the first line; null: missing.</param>
    /// <param name="saidByEvents">Persons with events of another line that say a reason, and none of the first line; null: missing.</param>
    /// <param name="registered">Persons for whom a reason was registered on the page. No identity is kept with them, so that one of them may be among those of the
    /// events too: there can never be more reasons than persons who do not follow.</param>
    public static Deviations Of(decimal? treated, decimal? following, decimal? saidByEvents, int registered)
    {
        var reasons = (saidByEvents ?? 0) + registered;
        var not = treated - following is { } difference ? Math.Max(0, difference) : (decimal?)null;
        return new(not, reasons, not is { } n ? Math.Max(0, n - reasons) : null);
    }
}
