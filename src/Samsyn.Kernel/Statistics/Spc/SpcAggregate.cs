namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>How several values at the same x become one point where no denominator does it.</summary>
public enum SpcAggregate { Mean, Median, Sum, Sd }
