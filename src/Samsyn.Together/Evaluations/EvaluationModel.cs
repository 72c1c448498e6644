using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Equity;

namespace Samsyn.Together.Evaluations;

/// <summary>How plans and agreed actions lie in the operational database.</summary>
static class EvaluationModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<EvaluationPlan>(e =>
        {
            e.ToTable("together_evaluation_plans");
            e.HasKey(p => p.OrganisationId);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.TrustedId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<AgreedAction>(e =>
        {
            e.ToTable("together_agreed_actions");
            e.Property(a => a.Question).HasMaxLength(100);
            e.Property(a => a.Text).HasMaxLength(AgreedAction.LongestText);
            e.Property(a => a.OwnerCalled).HasMaxLength(AgreedAction.LongestCalled);
            e.Property(a => a.FollowUp).HasMaxLength(AgreedAction.LongestText);
            e.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.HasIndex(a => a.RoundId);
            e.HasIndex(a => new { a.OwnerId, a.State, a.FollowUpOn });
            e.HasIndex(a => new { a.OrganisationId, a.AgreedOn });
            e.HasOne<EquityRound>().WithMany().HasForeignKey(a => a.RoundId);
            e.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
