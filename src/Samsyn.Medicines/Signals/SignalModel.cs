using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>How signals lie in the operational database.</summary>
static class SignalModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Signal>(e =>
        {
            e.ToTable("medicines_signals");
            e.Property(s => s.Measure).HasMaxLength(100);
            e.Property(s => s.Way).HasConversion<string>().HasMaxLength(10);
            e.Property(s => s.Kind).HasConversion<string>().HasMaxLength(10);
            e.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.Since).HasConversion(m => m.YearMonth, m => Month.FromYearMonth(m));
            e.Property(s => s.Until).HasConversion(m => m.YearMonth, m => Month.FromYearMonth(m));
            e.Property(s => s.Reason).HasMaxLength(SignalActs.LongestReason);
            e.Property(s => s.Version).IsConcurrencyToken();
            e.Ignore(s => s.IsOpen);
            e.Ignore(s => s.Cause);
            // Two servers that detect at once make one signal
            e.HasIndex(s => new { s.Measure, s.OrganisationId, s.Way, s.Since }).IsUnique();
            e.HasIndex(s => new { s.OrganisationId, s.State });
            e.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(s => s.AlsoSeenAtId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SignalChange>(e =>
        {
            e.ToTable("medicines_signal_changes");
            e.Property(c => c.Who).HasMaxLength(200);
            e.Property(c => c.From).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.To).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Reason).HasMaxLength(SignalActs.LongestReason);
            e.HasOne<Signal>().WithMany().HasForeignKey(c => c.SignalId);
        });
    }
}
