using Samsyn.Kernel.Texts;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Gatherings;

/// <summary>Says what concerns gatherings in the reader's words.</summary>
sealed class GatheringWords(Texts t, MeetingWords meetings)
{
    public string Kind(GatheringKind kind) => t[$"gatherings.kind.{InitiativeWords.Word(kind)}"];

    public string When(Gathering g) => meetings.When(g.StartsAtUtc);

    /// <summary>"3 of 12 seats are free"; "All 12 seats are taken; 4 wait".</summary>
    public string Seats(Gathering g) => g.Free > 0 ? t["gatherings.free", g.Free, g.Seats] : g.Waiting > 0 ? t["gatherings.full.waiting", g.Seats, g.Waiting] : t["gatherings.full", g.Seats];

    public string Seated(Gathering g) => t["gatherings.told.seated", g.Title, When(g)];
    public string Moved(Gathering g) => t["gatherings.told.moved", g.Title, When(g), g.Place];
    public string CalledOff(Gathering g) => t["gatherings.told.cancelled", g.Title, g.CancelledBecause!];
}
