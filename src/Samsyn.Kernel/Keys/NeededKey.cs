namespace Samsyn.Kernel.Keys;

/// <summary>A key that a module cannot work without. Registered in the services, so that a production start can say at once what is missing.</summary>
public sealed record NeededKey(string Name);
