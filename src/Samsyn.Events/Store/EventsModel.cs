using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Store;

/// <summary>How the module's entities lie in the operational database.</summary>
static class EventsModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Segment>(e =>
        {
            e.ToTable("events_segments");
            e.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.Source).HasMaxLength(100);
            e.Property(s => s.Path).HasMaxLength(200);
            e.Property(s => s.Sha256).HasMaxLength(64);
            e.HasIndex(s => s.Path).IsUnique();
            e.HasIndex(s => new { s.Kind, s.ReplacedAtUtc });
        });
        model.Entity<ImportRun>(e =>
        {
            e.ToTable("events_imports");
            e.HasKey(i => i.Number);
            e.Property(i => i.Number).ValueGeneratedNever();
            e.Property(i => i.FileName).HasMaxLength(400);
            e.Property(i => i.FileSha256).HasMaxLength(64);
            e.Property(i => i.Profile).HasMaxLength(100);
            e.Property(i => i.Source).HasMaxLength(100);
            e.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
            e.Property(i => i.EndedBecause).HasConversion<RefusalConverter>();
            e.HasIndex(i => i.FileSha256);
        });
        model.Entity<ImportReject>(e =>
        {
            e.ToTable("events_rejects");
            e.Property(r => r.Code).HasMaxLength(60);
            e.Property(r => r.Field).HasMaxLength(60);
            e.HasIndex(r => new { r.ImportNumber, r.Line });
            e.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.ImportNumber);
        });
        model.Entity<DeliveredName>(e =>
        {
            e.ToTable("events_names");
            e.HasKey(n => new { n.Of, n.Code });
            e.Property(n => n.Of).HasConversion<string>().HasMaxLength(20);
            e.Property(n => n.Code).HasMaxLength(60);
            e.Property(n => n.Name).HasMaxLength(200);
        });
    }
}
