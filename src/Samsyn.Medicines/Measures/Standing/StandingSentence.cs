using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Says in plain words how an organisation stands: "Worse than 9 of 10 similar departments; rising since March 2026".</summary>
sealed class StandingSentence(Texts texts)
{
    public string Of(MeasureStanding standing, PeerGroup peers)
    {
        if (standing.IsHidden) return texts["measures.standing.hidden"];
        if (standing.Value is null) return texts["measures.standing.missing"];
        var among = Among(standing, Words(peers));
        return standing.Change is { } change ? texts["measures.standing.and", among, Changed(change)] : among;
    }

    /// <summary>"rising since March 2026"; "higher than before since March 2026 (confirmed)".</summary>
    public string Changed(MeasureChange change) => change.IsConfirmed ? texts["measures.change.confirmed", Seen(change)] : Seen(change);

    string Seen(MeasureChange change) => (change.Shape, change.Up) switch
    {
        (ChangeShape.Trend, true) => texts["measures.change.rising", texts.LongMonth(change.Since)],
        (ChangeShape.Trend, false) => texts["measures.change.falling", texts.LongMonth(change.Since)],
        (ChangeShape.Shift, true) => texts["measures.change.higher", texts.LongMonth(change.Since)],
        (ChangeShape.Shift, false) => texts["measures.change.lower", texts.LongMonth(change.Since)],
        (_, true) => texts["measures.change.high", texts.LongMonth(change.Since)],
        _ => texts["measures.change.low", texts.LongMonth(change.Since)],
    };

    /// <summary>"other hospitals", "similar departments".</summary>
    public string Words(PeerGroup peers) => peers.Alike ? texts["measures.peers.alike"] : texts[$"measures.peers.{peers.Kind.ToString().ToLowerInvariant()}"];

    string Among(MeasureStanding standing, string peers)
    {
        if (standing.Comparison is not { } c) return texts["measures.standing.number"];
        if (!c.IsCompared) return texts["measures.standing.too-few", PeerGroup.Fewest, peers];
        if (!standing.IsHigh && !standing.IsLow) return texts["measures.standing.middle", c.Peers, peers];
        if (!standing.IsBeyondChance) return texts["measures.standing.chance", c.Peers, peers];
        var (passed, word) = standing.IsHigh
            ? (c.Below, standing.Better switch { Direction.Lower => "worse", Direction.Higher => "better", _ => "higher" })
            : (c.Above, standing.Better switch { Direction.Lower => "better", Direction.Higher => "worse", _ => "lower" });
        return passed == c.Peers ? texts[$"measures.standing.{word}.all", c.Peers, peers]
            : c.Peers < 10 ? texts[$"measures.standing.{word}.some", passed, c.Peers, peers]
            : texts[$"measures.standing.{word}.some", passed * 10 / c.Peers, 10, peers];
    }
}
