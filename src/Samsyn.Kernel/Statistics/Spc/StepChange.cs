namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>A place where a process seems to have moved to another level and stayed there: proposed, until a person confirms it with a reason.</summary>
/// <param name="Index">Index of the first point on the new level; as many points stand before it, so <see cref="SpcMark.At(int)"/> of it makes the split.</param>
/// <param name="Before">Centre of the part before, if split there.</param>
/// <param name="After">Centre of the part after.</param>
/// <param name="Rule">By which of the preset's rules the new level has lasted.</param>
public sealed record StepChange(int Index, double Before, double After, SpcRules Rule);
