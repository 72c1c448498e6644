using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Kernel.Audit;

/// <summary>Makes the database itself refuse to change or take away a line of the audit trail.</summary>
/// <remarks>
/// Put up again after every migration and not inside one: migrations are made from the model, which does not know triggers. Whoever owns the database can
/// take them down; that is what the chain of hashes is for.
/// </remarks>
public static class AuditTriggers
{
    const string Sentence = "the audit trail is append-only";

    public static Task PutUp(SamsynDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(db.Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL" ? Postgres : Sqlite, cancel);

    const string Sqlite = $"""
        CREATE TRIGGER IF NOT EXISTS kernel_audit_no_update BEFORE UPDATE ON kernel_audit BEGIN SELECT RAISE(ABORT, '{Sentence}'); END;
        CREATE TRIGGER IF NOT EXISTS kernel_audit_no_delete BEFORE DELETE ON kernel_audit BEGIN SELECT RAISE(ABORT, '{Sentence}'); END;
        """;

    const string Postgres = $"""
        CREATE OR REPLACE FUNCTION kernel_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Sentence}'; END $$;
        CREATE OR REPLACE TRIGGER kernel_audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON kernel_audit
            FOR EACH STATEMENT EXECUTE FUNCTION kernel_audit_refuse();
        """;
}
