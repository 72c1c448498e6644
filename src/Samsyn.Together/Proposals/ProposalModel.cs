using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Proposals;

/// <summary>How proposals and their assessment lie in the operational database.</summary>
static class ProposalModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Proposal>(e =>
        {
            e.ToTable("together_proposals");
            e.Property(p => p.SpokenAs).HasConversion<string>().HasMaxLength(30);
            e.Property(p => p.SpokenBy).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.Title).HasMaxLength(Proposal.LongestTitle);
            e.Property(p => p.Text).HasMaxLength(Proposal.LongestText);
            e.Property(p => p.Takes).HasMaxLength(Proposal.LongestText);
            e.Property(p => p.Answer).HasMaxLength(Proposal.LongestAnswer);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Ignore(p => p.IsAnswered);
            e.HasIndex(p => p.ChallengeId);
            e.HasOne<Challenge>().WithMany().HasForeignKey(p => p.ChallengeId);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.ProposerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(p => p.SpokenAtId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProposalEdition>(e =>
        {
            e.ToTable("together_proposal_editions");
            e.HasKey(v => new { v.ProposalId, v.Number });
            e.Property(v => v.Title).HasMaxLength(Proposal.LongestTitle);
            e.Property(v => v.Text).HasMaxLength(Proposal.LongestText);
            e.Property(v => v.Takes).HasMaxLength(Proposal.LongestText);
            e.HasOne<Proposal>().WithMany().HasForeignKey(v => v.ProposalId);
        });
        model.Entity<Assessor>(e =>
        {
            e.ToTable("together_assessors");
            e.HasKey(a => new { a.ChallengeId, a.PersonId });
            e.Property(a => a.SpokenAs).HasConversion<string>().HasMaxLength(30);
            e.Property(a => a.SpokenBy).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Challenge>().WithMany().HasForeignKey(a => a.ChallengeId);
            e.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ConflictDeclaration>(e =>
        {
            e.ToTable("together_conflicts");
            e.HasKey(c => new { c.ProposalId, c.PersonId });
            e.Property(c => c.What).HasMaxLength(ChallengeMoves.LongestReason);
            e.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId);
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Assessment>(e =>
        {
            e.ToTable("together_assessments");
            e.HasKey(a => new { a.ProposalId, a.PersonId, a.Criterion });
            e.Property(a => a.Criterion).HasMaxLength(60);
            e.Property(a => a.Why).HasMaxLength(ChallengeMoves.LongestReason);
            e.HasOne<Proposal>().WithMany().HasForeignKey(a => a.ProposalId);
            e.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
