using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.Together.Gatherings;

/// <summary>How gatherings lie in the operational database.</summary>
static class GatheringModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Gathering>(e =>
        {
            e.ToTable("together_gatherings");
            e.Property(g => g.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(g => g.Title).HasMaxLength(GatheringText.LongestTitle);
            e.Property(g => g.About).HasMaxLength(GatheringText.LongestAbout);
            e.Property(g => g.Place).HasMaxLength(GatheringText.LongestWhere);
            e.Property(g => g.CancelledBecause).HasMaxLength(GatheringDesk.LongestReason);
            e.Property(g => g.Space).HasConversion<string>().HasMaxLength(20);
            e.Property(g => g.Language).HasMaxLength(5);
            e.Property(g => g.Version).IsConcurrencyToken();
            foreach (var derived in new[] { nameof(Gathering.IsCancelled), nameof(Gathering.Taken), nameof(Gathering.Free), nameof(Gathering.Waiting) }) e.Ignore(derived);
            e.HasIndex(g => g.StartsAtUtc);
            e.HasIndex(g => g.OrganisationId);
            e.HasOne<Organisation>().WithMany().HasForeignKey(g => g.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(g => g.MadeById).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(g => g.SignUps).WithOne().HasForeignKey(s => s.GatheringId);
            e.Navigation(g => g.SignUps).AutoInclude();
        });
        model.Entity<SignUp>(e =>
        {
            e.ToTable("together_sign_ups");
            e.HasKey(s => new { s.GatheringId, s.PersonId });
            e.Property(s => s.Wish).HasMaxLength(SignUp.LongestWish);
            e.Ignore(s => s.IsWaiting);
            e.HasIndex(s => s.PersonId);
            e.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
