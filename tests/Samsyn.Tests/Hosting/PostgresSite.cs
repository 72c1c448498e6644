using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Hosting;

/// <summary>The real site on PostgreSQL.</summary>
public sealed class PostgresSite() : TestSite(DatabaseKind.Postgres, o => o);
