using Samsyn.Kernel.Problems;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Gatherings;

/// <summary>What is written of a gathering by its hosts.</summary>
/// <param name="Place">Code of the organisation that invites.</param>
/// <param name="Where">A room or an address.</param>
/// <param name="Length">Minutes; null: no number was typed.</param>
/// <param name="Seats">Null: no number was typed.</param>
sealed record GatheringText(GatheringKind Kind, string Title, string About, string Place, SpaceMode Space, DateTime StartsAtUtc, int? Length, string Where, int? Seats)
{
    public const int LongestTitle = 140;
    public const int LongestAbout = 2000;
    public const int LongestWhere = 300;
    public const int LongestLength = 12 * 60;
    public const int MostSeats = 500;

    /// <summary>What is wrong with it, with the field's name. Pure.</summary>
    /// <param name="taken">Seats that are taken already.</param>
    public IReadOnlyList<(string Field, Refusal Refusal)> Wrong(int taken)
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(Title)) found.Add(("Title", Refusal.Of("gathering.title-missing")));
        else if (Title.Length > LongestTitle) found.Add(("Title", Refusal.Of("initiative.long", $"{LongestTitle}")));
        if (string.IsNullOrWhiteSpace(About)) found.Add(("About", Refusal.Of("gathering.about-missing")));
        else if (About.Length > LongestAbout) found.Add(("About", Refusal.Of("initiative.long", $"{LongestAbout}")));
        if (string.IsNullOrWhiteSpace(Where)) found.Add(("Where", Refusal.Of("gathering.where-missing")));
        else if (Where.Length > LongestWhere) found.Add(("Where", Refusal.Of("initiative.long", $"{LongestWhere}")));
        if (Length is not (> 0 and <= LongestLength)) found.Add(("Length", Refusal.Of("meeting.length", $"{LongestLength}")));
        if (Seats is not (> 0 and <= MostSeats)) found.Add(("Seats", Refusal.Of("council.number", "1", $"{MostSeats}")));
        else if (Seats < taken) found.Add(("Seats", Refusal.Of("gathering.seats-taken", $"{taken}")));
        return found;
    }
}
