using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Participation;

/// <summary>How it lies in the operational database who takes part in what.</summary>
static class ParticipationModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Participant>(e =>
        {
            e.ToTable("together_participants");
            // Made by us: whoever is added to an initiative is new
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Called).HasMaxLength(Participant.LongestCalled);
            e.Property(p => p.Side).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.InvitedAs).HasConversion<string>().HasMaxLength(30);
            e.Property(p => p.Version).IsConcurrencyToken();
            // Whoever has an account is invited once
            e.HasIndex(p => new { p.InitiativeId, p.PersonId }).IsUnique();
            e.HasIndex(p => p.PersonId);
            e.HasIndex(p => p.HelperId);
            e.HasOne<Initiative>().WithMany(i => i.Participants).HasForeignKey(p => p.InitiativeId);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.HelperId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.InvitedById).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(p => p.InvitedAtId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(p => p.Takes).WithOne().HasForeignKey(t => t.ParticipantId);
            e.Navigation(p => p.Takes).AutoInclude();
        });
        model.Entity<TakingPart>(e =>
        {
            e.ToTable("together_taking_part");
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Phase).HasConversion<string>().HasMaxLength(20);
            e.Property(t => t.Level).HasConversion<string>().HasMaxLength(20);
            e.Property(t => t.Side).HasConversion<string>().HasMaxLength(20);
            // As a number: the highest say is asked for. The index holds all that the map of levels and phases needs
            e.HasIndex(t => new { t.Level, t.Phase, t.InitiativeId, t.Side, t.Say, t.IsAgreed, t.From, t.To });
            e.HasIndex(t => t.InitiativeId);
            e.HasOne<Initiative>().WithMany().HasForeignKey(t => t.InitiativeId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
