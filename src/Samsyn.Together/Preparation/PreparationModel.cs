using Microsoft.EntityFrameworkCore;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Preparation;

/// <summary>How it lies in the operational database who has prepared with what.</summary>
static class PreparationModel
{
    public static void Add(ModelBuilder model) => model.Entity<ModuleDone>(e =>
    {
        e.ToTable("together_modules_done");
        e.HasKey(d => new { d.ParticipantId, d.Module });
        e.Property(d => d.Module).HasMaxLength(100);
        e.HasOne<Participant>().WithMany().HasForeignKey(d => d.ParticipantId);
    });
}
