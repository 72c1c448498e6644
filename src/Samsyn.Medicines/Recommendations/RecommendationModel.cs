using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Recommendations;

/// <summary>How registered reasons lie in the operational database.</summary>
static class RecommendationModel
{
    public const int LongestNote = 500;

    public static void Add(ModelBuilder model) => model.Entity<RegisteredReason>(e =>
    {
        e.ToTable("medicines_reasons");
        e.Property(r => r.Id).ValueGeneratedNever();
        e.Property(r => r.Recommendation).HasMaxLength(100);
        e.Property(r => r.OrganisationCode).HasMaxLength(40);
        e.Property(r => r.Reason).HasConversion<string>().HasMaxLength(20);
        e.Property(r => r.Note).HasMaxLength(LongestNote);
        e.Property(r => r.RegisteredByName).HasMaxLength(200);
        e.Ignore(r => r.From);
        e.HasIndex(r => new { r.Recommendation, r.OrganisationCode });
        e.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    });
}
