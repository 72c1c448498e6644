namespace Samsyn.Together.Cycles;

/// <summary>One cycle of plan, do, study, act: a small test of a change, with what one expects of it written down before.</summary>
sealed class Cycle
{
    public const int LongestText = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }

    /// <summary>From 1, in the order in which they were planned.</summary>
    public required int Number { get; init; }

    /// <summary>What this test should find out.</summary>
    public required string Aim { get; set; }

    /// <summary>What is expected to happen.</summary>
    public required string Prediction { get; set; }

    /// <summary>Code of the measure that should show it; null: none of the catalogue.</summary>
    public string? Measure { get; set; }

    /// <summary>The day on which the change begins; marked on the chart.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>What was done, and what was not as planned; null: not yet.</summary>
    public string? Did { get; set; }
    public DateOnly? DidOn { get; set; }

    /// <summary>What was found, held against the prediction; null: not yet.</summary>
    public string? Study { get; set; }
    public DateOnly? StudiedOn { get; set; }
    public CameTrue? Came { get; set; }

    /// <summary>What follows from it; null: not yet.</summary>
    public string? Act { get; set; }
    public DateOnly? ActedOn { get; set; }
    public CycleAct? Then { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public CycleStep Step => Act is not null ? CycleStep.Closed : Study is not null ? CycleStep.Act : Did is not null ? CycleStep.Study : CycleStep.Do;
}
