using Microsoft.EntityFrameworkCore;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Cycles;

/// <summary>How cycles lie in the operational database.</summary>
static class CycleModel
{
    public static void Add(ModelBuilder model) => model.Entity<Cycle>(e =>
    {
        e.ToTable("together_cycles");
        e.Property(c => c.Id).ValueGeneratedNever();
        e.Property(c => c.Aim).HasMaxLength(Cycle.LongestText);
        e.Property(c => c.Prediction).HasMaxLength(Cycle.LongestText);
        e.Property(c => c.Measure).HasMaxLength(100);
        e.Property(c => c.Did).HasMaxLength(Cycle.LongestText);
        e.Property(c => c.Study).HasMaxLength(Cycle.LongestText);
        e.Property(c => c.Came).HasConversion<string>().HasMaxLength(20);
        e.Property(c => c.Act).HasMaxLength(Cycle.LongestText);
        e.Property(c => c.Then).HasConversion<string>().HasMaxLength(20);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.Ignore(c => c.Step);
        e.HasIndex(c => new { c.InitiativeId, c.Number }).IsUnique();
        e.HasOne<Initiative>().WithMany().HasForeignKey(c => c.InitiativeId);
    });
}
