using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.Together.Panels;

/// <summary>How panels lie in the operational database.</summary>
static class PanelModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Panel>(e =>
        {
            e.ToTable("together_panels");
            e.Property(p => p.Title).HasMaxLength(Panel.LongestTitle);
            e.Property(p => p.About).HasMaxLength(Panel.LongestText);
            e.Property(p => p.Payment).HasMaxLength(Panel.LongestText);
            e.Property(p => p.ClosedWith).HasMaxLength(Panel.LongestText);
            e.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.Space).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.SponsorAs).HasConversion<string>().HasMaxLength(30);
            e.Property(p => p.Language).HasMaxLength(5);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Ignore(p => p.IsOpen);
            e.Ignore(p => p.IsClosed);
            e.Ignore(p => p.MembersIn);
            e.HasIndex(p => p.MovedAtUtc);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.SponsorId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(p => p.Members).WithOne().HasForeignKey(m => m.PanelId);
            e.Navigation(p => p.Members).AutoInclude();
        });
        model.Entity<PanelMember>(e =>
        {
            e.ToTable("together_panel_members");
            // Made by us: whoever is added to a panel is new
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Called).HasMaxLength(PanelMember.LongestCalled);
            e.Property(m => m.HelperCalled).HasMaxLength(PanelMember.LongestCalled);
            e.Property(m => m.Side).HasConversion<string>().HasMaxLength(20);
            e.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(m => new { m.PanelId, m.PersonId }).IsUnique();
            e.HasIndex(m => m.PersonId);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        Texts(model);
        model.Entity<PanelVisit>(e =>
        {
            e.ToTable("together_panel_visits");
            e.Property(v => v.Name).HasMaxLength(PanelVisit.LongestName);
            e.Property(v => v.Procedures).HasMaxLength(PanelVisit.LongestProcedures);
            e.Ignore(v => v.EachProcedure);
            e.HasIndex(v => v.PanelId);
            e.HasOne<Panel>().WithMany().HasForeignKey(v => v.PanelId);
        });
        model.Entity<PanelOutcome>(e =>
        {
            e.ToTable("together_panel_outcomes");
            e.Property(o => o.Name).HasMaxLength(PanelOutcome.LongestName);
            e.Property(o => o.Use).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(o => o.PanelId);
            e.HasOne<Panel>().WithMany().HasForeignKey(o => o.PanelId);
            e.HasOne<PanelMember>().WithMany().HasForeignKey(o => o.MemberId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(o => o.Ratings).WithOne().HasForeignKey(r => r.OutcomeId);
        });
        model.Entity<OutcomeRating>(e =>
        {
            e.ToTable("together_outcome_ratings");
            e.HasKey(r => new { r.OutcomeId, r.MemberId });
            e.Property(r => r.Note).HasMaxLength(OutcomeRating.LongestNote);
            e.HasOne<PanelMember>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    static void Texts(ModelBuilder model)
    {
        model.Entity<PanelText>(e =>
        {
            e.ToTable("together_panel_texts");
            e.Property(t => t.Name).HasMaxLength(PanelText.LongestName);
            e.Property(t => t.Version).IsConcurrencyToken();
            e.HasIndex(t => t.PanelId);
            e.HasOne<Panel>().WithMany().HasForeignKey(t => t.PanelId);
        });
        model.Entity<PanelEdition>(e =>
        {
            e.ToTable("together_panel_editions");
            e.HasKey(v => new { v.TextId, v.Number });
            e.Property(v => v.Body).HasMaxLength(PanelText.LongestBody);
            e.Property(v => v.Said).HasMaxLength(Panel.LongestText);
            e.HasOne<PanelText>().WithMany().HasForeignKey(v => v.TextId);
        });
        model.Entity<PanelComment>(e =>
        {
            e.ToTable("together_panel_comments");
            e.Property(c => c.Called).HasMaxLength(PanelMember.LongestCalled);
            e.Property(c => c.HelperCalled).HasMaxLength(PanelMember.LongestCalled);
            e.Property(c => c.Side).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.On).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Passage).HasMaxLength(PanelComment.LongestPassage);
            e.Property(c => c.Quote).HasMaxLength(PanelComment.LongestQuote);
            e.Property(c => c.Text).HasMaxLength(PanelComment.LongestText);
            e.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Answer).HasMaxLength(PanelComment.LongestText);
            e.Property(c => c.ChangedTo).HasMaxLength(PanelComment.LongestPassage);
            e.Property(c => c.Version).IsConcurrencyToken();
            // Two who comment at once do not get the same number
            e.HasIndex(c => new { c.PanelId, c.Number }).IsUnique();
            e.HasOne<Panel>().WithMany().HasForeignKey(c => c.PanelId);
            e.HasOne<PanelText>().WithMany().HasForeignKey(c => c.TextId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<PanelMember>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
