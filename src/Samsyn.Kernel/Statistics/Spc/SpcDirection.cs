namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Which way a measure gets better.</summary>
public enum SpcDirection { None = 0, Higher = 1, Lower = -1 }
