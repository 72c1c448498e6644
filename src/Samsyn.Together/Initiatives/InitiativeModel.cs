using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Initiatives;

/// <summary>How initiatives lie in the operational database.</summary>
static class InitiativeModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Initiative>(e =>
        {
            e.ToTable("together_initiatives");
            e.Property(i => i.Title).HasMaxLength(InitiativeText.LongestTitle);
            e.Property(i => i.Why).HasMaxLength(InitiativeText.LongestText);
            e.Property(i => i.Aim).HasMaxLength(InitiativeText.LongestText);
            e.Property(i => i.Outcome).HasMaxLength(InitiativeText.LongestText);
            e.Property(i => i.Space).HasConversion<string>().HasMaxLength(20);
            e.Property(i => i.Language).HasMaxLength(5);
            e.Property(i => i.MadeAs).HasConversion<string>().HasMaxLength(30);
            e.Property(i => i.Phase).HasConversion<string>().HasMaxLength(20);
            e.Property(i => i.PatientsSince).HasConversion<string>().HasMaxLength(20);
            e.Property(i => i.Currency).HasMaxLength(3);
            e.Property(i => i.Version).IsConcurrencyToken();
            e.Ignore(i => i.IsEnded);
            e.Ignore(i => i.PeopleIn);
            e.HasIndex(i => i.MovedAtUtc);
            e.HasIndex(i => new { i.Phase, i.MovedAtUtc });
            e.HasIndex(i => i.OrganisationId);
            e.HasIndex(i => i.ChallengeId);
            e.HasIndex(i => i.MadeById);
            e.HasOne<Challenge>().WithMany().HasForeignKey(i => i.ChallengeId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(i => i.MadeAtId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(i => i.MadeById).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(i => i.Phases).WithOne().HasForeignKey(p => p.InitiativeId);
            e.HasMany(i => i.Measures).WithOne().HasForeignKey(m => m.InitiativeId);
            e.HasMany(i => i.Budget).WithOne().HasForeignKey(b => b.InitiativeId);
            e.Navigation(i => i.Participants).AutoInclude();
        });
        model.Entity<InitiativePhase>(e =>
        {
            e.ToTable("together_initiative_phases");
            e.HasKey(p => new { p.InitiativeId, p.Phase });
            e.Property(p => p.Phase).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.OpenedWith).HasMaxLength(InitiativeText.LongestDecision);
            e.Property(p => p.ClosedWith).HasMaxLength(InitiativeText.LongestDecision);
            e.Ignore(p => p.IsOpen);
        });
        model.Entity<InitiativeMeasure>(e =>
        {
            e.ToTable("together_initiative_measures");
            e.HasKey(m => new { m.InitiativeId, m.Measure });
            e.Property(m => m.Measure).HasMaxLength(100);
            e.HasIndex(m => m.Measure);
        });
        model.Entity<BudgetLine>(e =>
        {
            e.ToTable("together_budget_lines");
            e.HasKey(b => new { b.InitiativeId, b.Use });
            e.Property(b => b.Use).HasConversion<string>().HasMaxLength(20);
        });
    }
}
