using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Dialogue;

/// <summary>How what is said about challenges lies in the operational database.</summary>
static class DialogueModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Remark>(e =>
        {
            e.ToTable("together_remarks");
            e.Property(r => r.Column).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.SpokenAs).HasConversion<string>().HasMaxLength(30);
            e.Property(r => r.SpokenBy).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Text).HasMaxLength(Remark.LongestText);
            e.Property(r => r.HiddenBecause).HasMaxLength(ChallengeMoves.LongestReason);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.Ignore(r => r.IsShown);
            e.HasIndex(r => new { r.ChallengeId, r.AtUtc });
            e.HasOne<Challenge>().WithMany().HasForeignKey(r => r.ChallengeId);
            e.HasOne<Remark>().WithMany().HasForeignKey(r => r.QuestionId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(r => r.SpokenAtId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Endorsement>(e =>
        {
            e.ToTable("together_endorsements");
            // Once each: two clicks at once are one endorsement
            e.HasKey(x => new { x.OfId, x.ById });
            e.HasIndex(x => x.ChallengeId);
            e.HasOne<Challenge>().WithMany().HasForeignKey(x => x.ChallengeId);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Following>(e =>
        {
            e.ToTable("together_followings");
            e.HasKey(f => new { f.ChallengeId, f.PersonId });
            e.HasOne<Challenge>().WithMany().HasForeignKey(f => f.ChallengeId);
            e.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        });
    }
}
