namespace Samsyn.Tests.Databases;

/// <summary>The two kinds of database that operational data may lie in.</summary>
public enum DatabaseKind { Sqlite, Postgres }
