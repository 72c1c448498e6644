namespace Samsyn.Kernel.Statistics;

/// <summary>Whether a point of a CUSUM chart raises an alert, and which way the values went.</summary>
public enum CusumFlag { None, Up, Down }
