namespace Samsyn.Kernel.Modules;

/// <summary>How large a demo region to make.</summary>
/// <param name="Scale">1 is about two million medicine events; 0.01 is enough for a test, 0 makes no events (the region holds a real file alone).</param>
/// <param name="Seed">The same seed makes the same region.</param>
/// <param name="Until">The last day on which the demo region has delivered anything.</param>
/// <param name="Folder">Where generated files may be put.</param>
public sealed record DemoOptions(double Scale, int Seed, DateOnly Until, string Folder);
