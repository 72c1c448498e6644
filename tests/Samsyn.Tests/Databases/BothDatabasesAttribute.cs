using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Samsyn.Tests.Databases;

/// <summary>Runs a theory with its one parameter, a <see cref="DatabaseKind"/>, first as SQLite and then as PostgreSQL.</summary>
/// <example><c>[Theory, BothDatabases] public async Task A_line_is_kept(DatabaseKind kind) { await using var database = await TestDatabase.Make(kind); … }</c></example>
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow<DatabaseKind>(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
