namespace Samsyn.Together.Panels;

/// <summary>One of the texts that a panel reviews: the protocol, its consent form.</summary>
sealed class PanelText
{
    public const int LongestName = 120;

    /// <summary>A longer one is cut into parts, which are also easier to review.</summary>
    public const int LongestBody = 60_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PanelId { get; init; }
    public required string Name { get; set; }

    /// <summary>In which order they are read, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>The number of its present version, from 1.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();
}

/// <summary>One version of a text; never changed.</summary>
sealed class PanelEdition
{
    public required Guid TextId { get; init; }
    public required int Number { get; init; }

    /// <summary>Plain text or Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>What the sponsor says was changed since the version before; "" in the first.</summary>
    public string Said { get; init; } = "";
    public required DateTime AtUtc { get; init; }
}
