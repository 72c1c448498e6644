namespace Samsyn.Medicines.Demo;

/// <summary>When in the year there is more of it.</summary>
enum DemoSeason { None, Winter, Autumn }
