using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.Kernel.Data;

/// <summary>How Kernel's own entities lie in the database.</summary>
static class KernelModel
{
    public static void Add(ModelBuilder model)
    {
        NoticeModel.Add(model);
        model.Entity<Person>(e =>
        {
            e.ToTable("kernel_people");
            e.Property(p => p.Name).HasMaxLength(200);
            e.Property(p => p.Language).HasMaxLength(5);
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("kernel_person_claims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("kernel_person_logins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("kernel_person_tokens");
        model.Entity<IdentityUserPasskey<Guid>>().ToTable("kernel_person_passkeys");
        model.Entity<RoleGrant>(e =>
        {
            e.ToTable("kernel_role_grants");
            e.Property(g => g.Role).HasConversion<string>().HasMaxLength(30);
            e.HasIndex(g => new { g.PersonId, g.Role, g.OrganisationId }).IsUnique();
            e.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId);
            e.HasOne<Organisation>().WithMany().HasForeignKey(g => g.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Organisation>(e =>
        {
            e.ToTable("kernel_organisations");
            e.Property(o => o.Code).HasMaxLength(40);
            e.HasIndex(o => o.Code).IsUnique();
            e.Property(o => o.Name).HasMaxLength(200);
            e.Property(o => o.Kind).HasConversion<string>().HasMaxLength(30);
            e.Property(o => o.HsaId).HasMaxLength(40);
            e.Property(o => o.SorCode).HasMaxLength(40);
            e.Property(o => o.Version).IsConcurrencyToken();
            e.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(o => o.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("kernel_audit");
            e.HasKey(a => a.Number);
            e.Property(a => a.Number).ValueGeneratedNever();
            e.Property(a => a.ActorName).HasMaxLength(200);
            e.Property(a => a.Action).HasMaxLength(100);
            e.Property(a => a.Subject).HasMaxLength(200);
            e.Property(a => a.Hash).HasMaxLength(64);
            e.HasIndex(a => a.PersonId);
            e.HasIndex(a => a.OrganisationId);
            e.HasIndex(a => a.AtUtc);
        });
        model.Entity<AuditHead>(e =>
        {
            e.ToTable("kernel_audit_head");
            e.Property(h => h.Id).ValueGeneratedNever();
            e.Property(h => h.Hash).HasMaxLength(64);
            e.HasData(new AuditHead());
        });
    }
}
