namespace Samsyn.Kernel.Modules;

/// <summary>The areas at the top of every page.</summary>
public enum Area { Home, Together, Medicines, Decisions, Buying, Data, Admin }
