using Microsoft.EntityFrameworkCore;

namespace Samsyn.Medicines.Measures.Results;

/// <summary>How results lie in the operational database. Decimals are exact in both: numeric without bounds, or text.</summary>
static class MeasureModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<MeasureResult>(e =>
        {
            e.ToTable("medicines_measure_results");
            e.HasKey(r => new { r.Measure, r.Organisation, r.Month });
            e.Property(r => r.Measure).HasMaxLength(100);
            e.Property(r => r.Organisation).HasMaxLength(40);
            e.HasIndex(r => new { r.Organisation, r.Month });
        });
        model.Entity<MeasureComputation>(e =>
        {
            e.ToTable("medicines_measure_computations");
            e.HasKey(c => c.Measure);
            e.Property(c => c.Measure).HasMaxLength(100);
            e.Property(c => c.Definition).HasMaxLength(64);
            e.Property(c => c.Places).HasMaxLength(64);
        });
    }
}
