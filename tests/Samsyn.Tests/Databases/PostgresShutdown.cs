[assembly: AssemblyFixture(typeof(Samsyn.Tests.Databases.PostgresShutdown))]

namespace Samsyn.Tests.Databases;

/// <summary>Stops the shared PostgreSQL server after the last test, if any test started it.</summary>
public sealed class PostgresShutdown : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresCluster.StopIfStarted();
}
