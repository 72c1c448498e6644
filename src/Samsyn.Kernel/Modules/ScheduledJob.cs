namespace Samsyn.Kernel.Modules;

/// <summary>Work that the server does by itself, again and again.</summary>
/// <param name="Name">Shown in logs and traces.</param>
/// <param name="Every">Time between the end of one run and the start of the next.</param>
/// <param name="Run">Gets a fresh scope of services each time.</param>
public sealed record ScheduledJob(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Run);
