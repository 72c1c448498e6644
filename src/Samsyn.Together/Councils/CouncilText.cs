using Samsyn.Together.Governance;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Councils;

/// <summary>What is written of a council, and the rules that it is given.</summary>
sealed record CouncilText
{
    public const int LongestName = 140;
    public const int LongestPurpose = 4000;
    public const int MostSeats = 60;

    public string Name { get; init; } = "";
    public string Purpose { get; init; } = "";

    /// <summary>Code of the organisation whose council it is.</summary>
    public string Place { get; init; } = "";
    public SpaceMode Space { get; init; }

    /// <summary>Null: no number was typed. Of a joint body the seats of both parties count instead.</summary>
    public int? Seats { get; init; } = 9;
    public ShareRule? LeastPatients { get; init; } = new ShareRule(1, 2);

    /// <summary>Months.</summary>
    public int? TermMonths { get; init; } = 24;
    public int? MostTerms { get; init; } = 3;
    public int? MostChairMonths { get; init; }
    public int? MeetingsAYear { get; init; } = 6;

    /// <summary>Null: the council of one organisation.</summary>
    public JointText? Joint { get; init; }

    /// <summary>Fields of numbers in which something was typed that is none.</summary>
    public IReadOnlyList<string> NoNumbers { get; init; } = [];

    public static CouncilText Of(Council c, string place) => new()
    {
        Name = c.Name, Purpose = c.Purpose, Place = place, Space = c.Space, Seats = c.Seats, LeastPatients = c.LeastPatients, TermMonths = c.TermMonths, MostTerms = c.MostTerms,
        MostChairMonths = c.MostChairMonths, MeetingsAYear = c.MeetingsAYear, Joint = c.Joint is { } j ? JointText.Of(j) : null,
    };
}
