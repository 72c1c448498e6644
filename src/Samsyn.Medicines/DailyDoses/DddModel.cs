using Microsoft.EntityFrameworkCore;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>How the index lies in the operational database.</summary>
static class DddModel
{
    public static void Add(ModelBuilder model) => model.Entity<DddLine>(e =>
    {
        e.ToTable("medicines_ddds");
        e.Property(l => l.Id).ValueGeneratedNever();
        e.Property(l => l.Atc).HasMaxLength(7);
        e.Property(l => l.Route).HasMaxLength(40);
        e.Property(l => l.Note).HasMaxLength(500);
        e.Property(l => l.Amount).HasPrecision(18, 9);
        e.Property(l => l.Unit).HasMaxLength(60);
        e.Property(l => l.Product).HasMaxLength(400);
        e.Property(l => l.Form).HasMaxLength(100);
        e.Property(l => l.Ingredients).HasMaxLength(2000);
        e.Property(l => l.UnitDoses).HasMaxLength(200);
        e.Ignore(l => l.Subject).Ignore(l => l.Value).Ignore(l => l.IsCombined);
        e.HasIndex(l => l.Atc);
    });
}
