using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Exchange;

/// <summary>How what is shared lies in the operational database.</summary>
static class ExchangeModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<ExchangeEntry>(e =>
        {
            e.ToTable("together_exchange");
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Title).HasMaxLength(ExchangeEntry.LongestTitle);
            e.Property(x => x.Body).HasMaxLength(ExchangeEntry.LongestBody);
            e.Property(x => x.Language).HasMaxLength(5);
            e.Property(x => x.WrittenAs).HasConversion<string>().HasMaxLength(30);
            e.Property(x => x.WrittenBy).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.HiddenBecause).HasMaxLength(ChallengeMoves.LongestReason);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.Ignore(x => x.IsShown);
            e.HasIndex(x => x.MadeAtUtc);
            e.HasIndex(x => new { x.Reused, x.MadeAtUtc });
            e.HasIndex(x => x.InitiativeId);
            e.HasOne<Initiative>().WithMany().HasForeignKey(x => x.InitiativeId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(x => x.WrittenAtId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.AuthorId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Tags).WithOne().HasForeignKey(t => t.EntryId);
        });
        model.Entity<ExchangeTag>(e =>
        {
            e.ToTable("together_exchange_tags");
            e.HasKey(t => new { t.EntryId, t.Tag });
            e.Property(t => t.Tag).HasMaxLength(ExchangeTag.Longest);
            e.HasIndex(t => t.Tag);
        });
        model.Entity<Reuse>(e =>
        {
            e.ToTable("together_exchange_reuses");
            e.Property(r => r.SaidAs).HasConversion<string>().HasMaxLength(30);
            e.Property(r => r.CameOfIt).HasMaxLength(Reuse.LongestText);
            // Once for each place: what many say of one place is one use
            e.HasIndex(r => new { r.EntryId, r.OrganisationId }).IsUnique();
            e.HasOne<ExchangeEntry>().WithMany().HasForeignKey(r => r.EntryId);
            e.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
