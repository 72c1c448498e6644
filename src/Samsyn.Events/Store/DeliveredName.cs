namespace Samsyn.Events.Store;

/// <summary>A name that came with the events: what a source calls an ATC code or a product. The latest import wins.</summary>
sealed class DeliveredName
{
    public required NameOf Of { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
}

/// <summary>What a delivered name names.</summary>
enum NameOf { Substance, Product }
