namespace Samsyn.Together.Panels;

/// <summary>A visit that a trial asks of each patient, or one that comes back.</summary>
sealed class PanelVisit
{
    public const int LongestName = 120;
    public const int LongestProcedures = 1000;

    /// <summary>More than anybody has time for: what is larger is a mistyped number.</summary>
    public const int MostTimes = 500;
    public const decimal MostHours = 100;
    public const int MostKilometres = 10_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PanelId { get; init; }
    public required string Name { get; set; }

    /// <summary>In which order they come, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>How many such visits each patient makes.</summary>
    public int Times { get; set; } = 1;

    /// <summary>What is done to the patient or asked, one on a line.</summary>
    public string Procedures { get; set; } = "";

    /// <summary>From arriving to leaving, for one visit.</summary>
    public int Minutes { get; set; }

    /// <summary>There and back, for one visit.</summary>
    public int TravelMinutes { get; set; }

    /// <summary>There and back, for one visit.</summary>
    public int TravelKilometres { get; set; }

    public IReadOnlyList<string> EachProcedure => [.. Procedures.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0)];
}
