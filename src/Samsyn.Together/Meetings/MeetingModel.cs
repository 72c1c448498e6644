using Microsoft.EntityFrameworkCore;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Meetings;

/// <summary>How meetings, tasks, decisions and documents lie in the operational database.</summary>
static class MeetingModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Meeting>(e =>
        {
            e.ToTable("together_meetings");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Title).HasMaxLength(Meeting.LongestTitle);
            e.Property(m => m.Place).HasMaxLength(Meeting.LongestPlace);
            e.Property(m => m.Agenda).HasMaxLength(Meeting.LongestText);
            e.Property(m => m.Minutes).HasMaxLength(Meeting.LongestText);
            e.Property(m => m.Version).IsConcurrencyToken();
            e.Ignore(m => m.EndsAtUtc);
            e.Ignore(m => m.Items);
            e.HasIndex(m => new { m.InitiativeId, m.StartsAtUtc });
            e.HasOne<Initiative>().WithMany().HasForeignKey(m => m.InitiativeId);
            e.HasMany(m => m.Seats).WithOne().HasForeignKey(s => s.MeetingId);
        });
        model.Entity<MeetingSeat>(e =>
        {
            e.ToTable("together_meeting_seats");
            e.HasKey(s => new { s.MeetingId, s.ParticipantId });
            e.Property(s => s.Duty).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Participant>().WithMany().HasForeignKey(s => s.ParticipantId);
        });
        model.Entity<TaskItem>(e =>
        {
            e.ToTable("together_tasks");
            e.Property(t => t.Text).HasMaxLength(TaskItem.LongestText);
            e.HasIndex(t => t.InitiativeId);
            e.HasIndex(t => t.ParticipantId);
            e.HasOne<Initiative>().WithMany().HasForeignKey(t => t.InitiativeId);
            e.HasOne<Participant>().WithMany().HasForeignKey(t => t.ParticipantId);
        });
        model.Entity<Decision>(e =>
        {
            e.ToTable("together_decisions");
            e.Property(d => d.Text).HasMaxLength(Decision.LongestText);
            e.Property(d => d.Review).HasMaxLength(Decision.LongestText);
            e.HasIndex(d => d.InitiativeId);
            e.HasIndex(d => new { d.ReviewedOn, d.ReviewOn });
            e.HasOne<Initiative>().WithMany().HasForeignKey(d => d.InitiativeId);
        });
        model.Entity<DocumentLink>(e =>
        {
            e.ToTable("together_documents");
            e.Property(d => d.Title).HasMaxLength(DocumentLink.LongestTitle);
            e.Property(d => d.Address).HasMaxLength(DocumentLink.LongestAddress);
            e.HasIndex(d => d.InitiativeId);
            e.HasOne<Initiative>().WithMany().HasForeignKey(d => d.InitiativeId);
        });
    }
}
