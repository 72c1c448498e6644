using Microsoft.EntityFrameworkCore;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Stories;

/// <summary>How health stories lie in the operational database.</summary>
static class StoryModel
{
    public static void Add(ModelBuilder model) =>
        model.Entity<HealthStory>(e =>
        {
            e.ToTable("together_stories");
            e.Property(s => s.About).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.HiddenBecause).HasMaxLength(HealthStory.LongestReason);
            e.Property(s => s.Version).IsConcurrencyToken();
            e.HasIndex(s => s.InitiativeId);
            e.HasIndex(s => s.ParticipantId);
            e.HasOne<Initiative>().WithMany().HasForeignKey(s => s.InitiativeId);
            e.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });
}
