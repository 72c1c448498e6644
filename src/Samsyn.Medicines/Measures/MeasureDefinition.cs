using System.Diagnostics.CodeAnalysis;
using Samsyn.Kernel.Content;

namespace Samsyn.Medicines.Measures;

/// <summary>A measure: a numerator over a denominator, by organisation and month, with a direction. The value is (numerator − minus) ÷ denominator × per.</summary>
public sealed record MeasureDefinition
{
    /// <summary>The file's name without ending: small letters, digits and dashes.</summary>
    public required string Code { get; init; }
    public required LocalText Name { get; init; }
    /// <summary>As the file calls it: a name of few letters.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The file's own word.")]
    public LocalText? Short { get; init; }
    public LocalText? Why { get; init; }

    /// <summary>What its author adds to how it is calculated.</summary>
    public LocalText? How { get; init; }
    public Direction Direction { get; init; } = Direction.None;
    public decimal Per { get; init; } = 1;
    public LocalText? Unit { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Author { get; init; }
    public string? CheckedBy { get; init; }
    public DateOnly? NextReview { get; init; }
    public MeasureStatus Status { get; init; } = MeasureStatus.Published;
    public LocalText? ArchiveReason { get; init; }
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];
    public required MeasureFigure Numerator { get; init; }
    public MeasureFigure? Minus { get; init; }

    /// <summary>Null: the measure is a count, and its denominator is 1.</summary>
    public MeasureFigure? Denominator { get; init; }
    public IReadOnlyList<MeasureExample> Examples { get; init; } = [];

    /// <summary>Its figures, with the keys that they stand under in the file.</summary>
    public IEnumerable<(string Key, MeasureFigure Figure)> Sides =>
        from side in new (string Key, MeasureFigure? Figure)[] { ("numerator", Numerator), ("minus", Minus), ("denominator", Denominator) } where side.Figure is not null select (side.Key, side.Figure!);

    public IEnumerable<MeasureFigure> Figures => Sides.Select(s => s.Figure);

    /// <summary>Whether it shows prices that only those who buy and pay may see.</summary>
    public bool IsConfidential => Figures.Any(f => f.Quantity == MeasureQuantity.NetCost);
}

/// <summary>Which way is better.</summary>
public enum Direction { Lower, Higher, None }

public enum MeasureStatus { Draft, Published, Archived }

/// <summary>Something that happened, drawn on a measure's charts.</summary>
public sealed record Annotation(DateOnly Date, LocalText Text);

/// <summary>A few events, and the value they must give.</summary>
/// <param name="Events">A table as text: a header, then a line an event.</param>
/// <param name="Activity">Activity of the one month, by kind.</param>
/// <param name="Value">Null: missing.</param>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Own">The measure's figures with the lists that the example brings; null: it takes those that are there.</param>
public sealed record MeasureExample(string Events, IReadOnlyDictionary<Activity.ActivityKind, decimal> Activity, decimal? Value, int Line, ExampleFigures? Own = null);

/// <summary>Numerator, what is taken from it, and denominator, as an example has them.</summary>
public sealed record ExampleFigures(MeasureFigure Numerator, MeasureFigure? Minus, MeasureFigure? Denominator);
