using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Challenges;
using Samsyn.Together.Proposals;

namespace Samsyn.Together.Agreements;

/// <summary>How agreements lie in the operational database.</summary>
static class AgreementModel
{
    const int LengthOfHash = 64;

    public static void Add(ModelBuilder model)
    {
        model.Entity<Agreement>(e =>
        {
            e.ToTable("together_agreements");
            e.Property(a => a.Title).HasMaxLength(AgreementText.LongestTitle);
            e.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Space).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Reason).HasMaxLength(AgreementMoves.LongestReason);
            e.Property(a => a.Outcome).HasMaxLength(AgreementMoves.LongestOutcome);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.Ignore(a => a.IsPublished);
            e.Ignore(a => a.PresentEdition);
            e.HasIndex(a => a.MovedAtUtc);
            e.HasIndex(a => new { a.State, a.OrganisationId });
            e.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Challenge>().WithMany().HasForeignKey(a => a.ChallengeId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Proposal>().WithMany().HasForeignKey(a => a.ProposalId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(a => a.Writers);
            e.Ignore(a => a.Signatories);
            e.HasMany(a => a.People).WithOne().HasForeignKey(p => p.AgreementId);
            e.Navigation(a => a.People).AutoInclude();
        });
        model.Entity<AgreementPerson>(e =>
        {
            e.ToTable("together_agreement_people");
            e.HasKey(p => new { p.AgreementId, p.PersonId });
            e.HasIndex(p => p.PersonId);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AgreementEdition>(e =>
        {
            e.ToTable("together_agreement_editions");
            e.HasKey(v => new { v.AgreementId, v.Number });
            e.Property(v => v.Hash).HasMaxLength(LengthOfHash);
            e.HasOne<Agreement>().WithMany().HasForeignKey(v => v.AgreementId);
        });
        model.Entity<AgreementSignature>(e =>
        {
            e.ToTable("together_agreement_signatures");
            e.HasKey(s => new { s.AgreementId, s.Edition, s.PersonId });
            e.Property(s => s.PersonName).HasMaxLength(AgreementText.LongestName);
            e.Property(s => s.Title).HasMaxLength(AgreementText.LongestName);
            e.Property(s => s.Party).HasMaxLength(2 * AgreementText.LongestName + 2);
            e.Property(s => s.Hash).HasMaxLength(LengthOfHash);
            e.HasOne<AgreementEdition>().WithMany().HasForeignKey(s => new { s.AgreementId, s.Edition });
            e.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AgreementSaid>(e =>
        {
            e.ToTable("together_agreement_said");
            e.Property(s => s.Rule).HasMaxLength(60);
            e.Property(s => s.Reason).HasMaxLength(AgreementMoves.LongestReason);
            e.Property(s => s.PersonName).HasMaxLength(AgreementText.LongestName);
            e.Ignore(s => s.AsSaid);
            e.HasOne<AgreementEdition>().WithMany().HasForeignKey(s => new { s.AgreementId, s.Edition });
            e.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AgreementChange>(e =>
        {
            e.ToTable("together_agreement_changes");
            e.Property(c => c.As).HasConversion<string>().HasMaxLength(40);
            e.Property(c => c.Act).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Rule).HasMaxLength(60);
            e.Property(c => c.Reason).HasMaxLength(AgreementMoves.LongestReason);
            e.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
