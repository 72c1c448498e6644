using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.People;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Compensation;

/// <summary>How claims lie in the operational database.</summary>
static class ClaimModel
{
    public static void Add(ModelBuilder model) => model.Entity<Claim>(e =>
    {
        e.ToTable("together_claims");
        e.Property(c => c.Hours).HasPrecision(6, 2);
        e.Property(c => c.Kilometres).HasPrecision(8, 1);
        e.Property(c => c.CareHours).HasPrecision(6, 2);
        e.Property(c => c.What).HasMaxLength(Claim.LongestText);
        e.Property(c => c.Currency).HasMaxLength(3);
        e.Property(c => c.Tariff).HasMaxLength(100);
        e.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        e.Property(c => c.Reason).HasMaxLength(Claim.LongestText);
        e.Property(c => c.PayeeName).HasMaxLength(200);
        e.Property(c => c.PayeeEmail).HasMaxLength(256);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.Ignore(c => c.DaysToPayment);
        e.HasIndex(c => c.InitiativeId);
        e.HasIndex(c => new { c.State, c.ClaimedOn });
        e.HasOne<Initiative>().WithMany().HasForeignKey(c => c.InitiativeId);
        e.HasOne<Participant>().WithMany().HasForeignKey(c => c.ParticipantId);
        e.HasOne<Person>().WithMany().HasForeignKey(c => c.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    });
}
