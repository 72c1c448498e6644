using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>How activity lies in the operational database.</summary>
static class ActivityModel
{
    public const int LongestFileName = 200;

    public static void Add(ModelBuilder model) => model.Entity<ActivityFigure>(e =>
    {
        e.ToTable("medicines_activity");
        e.HasKey(f => new { f.Kind, f.Organisation, f.Month });
        e.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        e.Property(f => f.Organisation).HasMaxLength(OrganisationRules.LongestCode);
        e.Property(f => f.Month).HasConversion(m => m.YearMonth, n => Month.FromYearMonth(n));
        // PostgreSQL fills up with zeros, which a division takes away. Two who replace a figure at once: the second must not overwrite what it has not seen
        e.Property(f => f.Value).HasPrecision(18, 6).HasConversion(v => v, v => v / 1.0000000m).IsConcurrencyToken();
        e.Property(f => f.FileName).HasMaxLength(LongestFileName);
    });
}
