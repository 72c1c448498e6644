namespace Samsyn.Kernel.Leaving;

/// <summary>A person who leaves Samsyn altogether.</summary>
/// <param name="Name">As it was until now, for what must keep it.</param>
/// <param name="StoriesStay">Whether what was told in confidence stays without a name; otherwise it is taken back.</param>
/// <param name="AtUtc">When.</param>
public sealed record Leaver(Guid Id, string Name, string? Email, bool StoriesStay, DateTime AtUtc);
