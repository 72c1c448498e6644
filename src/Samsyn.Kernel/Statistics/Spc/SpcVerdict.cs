namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>What a point says: nothing but common variation, or a special cause for better or worse (or up or down, where neither way is better).</summary>
public enum SpcVerdict { Common, Improvement, Concern, High, Low }
