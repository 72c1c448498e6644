using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Names;

namespace Samsyn.Together.Challenges;

/// <summary>How challenges lie in the operational database.</summary>
static class ChallengeModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Challenge>(e =>
        {
            e.ToTable("together_challenges");
            e.Property(c => c.Title).HasMaxLength(ChallengeText.LongestTitle);
            e.Property(c => c.Need).HasMaxLength(ChallengeText.LongestText);
            e.Property(c => c.Whom).HasMaxLength(ChallengeText.LongestText);
            e.Property(c => c.Known).HasMaxLength(ChallengeText.LongestText);
            e.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Area).HasMaxLength(60);
            e.Property(c => c.Level).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Space).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Language).HasMaxLength(5);
            e.Property(c => c.From).HasMaxLength(ChallengeText.LongestPath);
            e.Property(c => c.FramedAs).HasConversion<string>().HasMaxLength(30);
            e.Property(c => c.FramedBy).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Reason).HasMaxLength(ChallengeMoves.LongestReason);
            e.Property(c => c.HiddenBecause).HasMaxLength(ChallengeMoves.LongestReason);
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Ignore(c => c.IsHidden);
            e.Ignore(c => c.IsPublished);
            e.HasIndex(c => c.MovedAtUtc);
            e.HasIndex(c => new { c.State, c.MovedAtUtc });
            e.HasIndex(c => new { c.AuthorId, c.MovedAtUtc });
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(c => c.FramedAtId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Challenge>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ChallengeId);
            e.Navigation(c => c.Members).AutoInclude();
            e.HasMany(c => c.Measures).WithOne().HasForeignKey(m => m.ChallengeId);
        });
        model.Entity<ChallengeMember>(e =>
        {
            e.ToTable("together_challenge_members");
            e.HasKey(m => new { m.ChallengeId, m.PersonId });
            e.HasIndex(m => m.PersonId);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        });
        model.Entity<ChallengeMeasure>(e =>
        {
            e.ToTable("together_challenge_measures");
            e.HasKey(m => new { m.ChallengeId, m.Measure });
            e.Property(m => m.Measure).HasMaxLength(100);
            e.HasIndex(m => m.Measure);
        });
        model.Entity<ChallengeEdition>(e =>
        {
            e.ToTable("together_challenge_editions");
            e.HasKey(v => new { v.ChallengeId, v.Number });
            e.Property(v => v.Title).HasMaxLength(ChallengeText.LongestTitle);
            e.Property(v => v.Need).HasMaxLength(ChallengeText.LongestText);
            e.Property(v => v.Whom).HasMaxLength(ChallengeText.LongestText);
            e.Property(v => v.Known).HasMaxLength(ChallengeText.LongestText);
            e.HasOne<Challenge>().WithMany().HasForeignKey(v => v.ChallengeId);
        });
        model.Entity<ChallengeChange>(e =>
        {
            e.ToTable("together_challenge_changes");
            e.Property(c => c.As).HasConversion<string>().HasMaxLength(40);
            e.Property(c => c.Act).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.From).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.To).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Rule).HasMaxLength(60);
            e.Property(c => c.Reason).HasMaxLength(ChallengeMoves.LongestReason);
            e.HasIndex(c => c.AtUtc);
            e.HasOne<Challenge>().WithMany().HasForeignKey(c => c.ChallengeId);
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AllowedName>(e =>
        {
            e.ToTable("together_allowed_names");
            e.HasKey(n => new { n.ChallengeId, n.Name });
            e.Property(n => n.Name).HasMaxLength(200);
            e.Property(n => n.Reason).HasMaxLength(ChallengeMoves.LongestReason);
            e.HasOne<Challenge>().WithMany().HasForeignKey(n => n.ChallengeId);
            e.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
