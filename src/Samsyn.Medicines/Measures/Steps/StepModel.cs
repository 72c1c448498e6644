using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Steps;

/// <summary>How confirmed steps lie in the operational database.</summary>
static class StepModel
{
    public static void Add(ModelBuilder model) => model.Entity<ConfirmedStep>(e =>
    {
        e.ToTable("medicines_steps");
        e.Property(s => s.Id).ValueGeneratedNever();
        e.Property(s => s.Measure).HasMaxLength(100);
        e.Property(s => s.Since).HasConversion(m => m.YearMonth, m => Month.FromYearMonth(m));
        e.Property(s => s.Reason).HasMaxLength(StepReason.Longest);
        e.Property(s => s.ConfirmedByName).HasMaxLength(200);
        e.Property(s => s.UndoneByName).HasMaxLength(200);
        e.Property(s => s.UndoneReason).HasMaxLength(StepReason.Longest);
        // Of two who undo at once, one is told
        e.Property(s => s.UndoneAtUtc).IsConcurrencyToken();
        e.Ignore(s => s.Stands);
        // Of two who confirm at once, one is told
        e.HasIndex(s => new { s.Measure, s.OrganisationId, s.Since }).IsUnique().HasFilter("\"UndoneAtUtc\" IS NULL");
        e.HasIndex(s => s.OrganisationId);
        e.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    });
}
