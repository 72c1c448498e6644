namespace Samsyn.Kernel.Charts;

/// <summary>A stop on the way in a flow picture, or one of its ends.</summary>
/// <param name="Id">Named by <see cref="FlowLink"/>; used once in a picture.</param>
/// <param name="Column">From 0 at the left.</param>
/// <param name="Name">Written over the box.</param>
/// <param name="Value">Decides the height; null is missing: the box is hatched and never without height.</param>
/// <param name="Tone">The colour by meaning.</param>
public sealed record FlowNode(string Id, int Column, string Name, decimal? Value, FlowTone Tone = FlowTone.Plain);

/// <summary>What a stop means: on its way, arrived, lost, or beside the flow (an order, which moves nothing).</summary>
public enum FlowTone { Plain, Good, Bad, Aside }
