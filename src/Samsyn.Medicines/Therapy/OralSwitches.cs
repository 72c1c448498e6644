namespace Samsyn.Medicines.Therapy;

/// <summary>The share of parenteral therapies that were switched to oral therapy in time.</summary>
/// <param name="InTime">The numerator.</param>
/// <param name="Eligible">The denominator: those converted, and those still parenteral when the limit had passed.</param>
readonly record struct OralSwitches(long InTime, long Eligible)
{
    /// <summary>The limit that stewardship programmes use: a switch is considered after 48 hours and made within three days.</summary>
    public const int Limit = 72;

    /// <summary>From 0 to 1; null: nothing to switch.</summary>
    public decimal? Share => Eligible == 0 ? null : (decimal)InTime / Eligible;

    /// <param name="limit">In hours from the first parenteral hour to the first oral one.</param>
    public static OralSwitch Of(ParenteralSequence sequence, int limit = Limit) => sequence.Conversion switch
    {
        { } at => at - sequence.Start <= limit ? OralSwitch.InTime : OralSwitch.Late,
        null => sequence.End - sequence.Start + 1 > limit ? OralSwitch.Never : OralSwitch.EndedBefore,
    };

    public static OralSwitches Of(IEnumerable<ParenteralSequence> sequences, int limit = Limit)
    {
        var all = sequences.Select(s => Of(s, limit)).Where(s => s != OralSwitch.EndedBefore).ToList();
        return new(all.Count(s => s == OralSwitch.InTime), all.Count);
    }
}
