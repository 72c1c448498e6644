namespace Samsyn.Events.Imports;

/// <summary>A row that was not taken, kept whole so that it can be fixed and sent again.</summary>
public sealed class ImportReject
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required int ImportNumber { get; init; }

    /// <summary>Line in the file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>Why, stable: <c>atc.unknown</c>. The text stands in <c>content/i18n/imports.yaml</c> under <c>reject.</c> and this code.</summary>
    public required string Code { get; init; }

    /// <summary>Which field, as profiles name it; empty when it is the whole row.</summary>
    public required string Field { get; init; }

    /// <summary>The row as it stood in the file, sealed: it may name a person.</summary>
    public required byte[] SealedRaw { get; init; }
}
