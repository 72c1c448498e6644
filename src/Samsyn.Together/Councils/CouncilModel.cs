using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Governance;
using Samsyn.Together.Meetings;

namespace Samsyn.Together.Councils;

/// <summary>How councils, their members, meetings and decisions lie in the operational database.</summary>
static class CouncilModel
{
    public static void Add(ModelBuilder model)
    {
        AddCouncils(model);
        AddMeetings(model);
        AddDecisions(model);
    }

    static void AddCouncils(ModelBuilder model)
    {
        model.Entity<Council>(e =>
        {
            e.ToTable("together_councils");
            e.Property(c => c.Name).HasMaxLength(CouncilText.LongestName);
            e.Property(c => c.Purpose).HasMaxLength(CouncilText.LongestPurpose);
            e.Property(c => c.Space).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Language).HasMaxLength(5);
            e.Property(c => c.LeastPatients).HasConversion(r => r!.Value.Key, k => ShareRule.Read(k)).HasMaxLength(10);
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Ignore(c => c.IsEnded);
            e.Ignore(c => c.IsJoint);
            e.Ignore(c => c.PeopleIn);
            e.OwnsOne(c => c.Joint, j =>
            {
                j.Property(x => x.Provider).HasMaxLength(JointRule.LongestName);
                j.Property(x => x.Patients).HasMaxLength(JointRule.LongestName);
                j.Property(x => x.Need).HasConversion<string>().HasMaxLength(20);
                j.Property(x => x.Deadlock).HasMaxLength(JointRule.LongestText);
            });
            e.HasIndex(c => c.OrganisationId);
            e.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.MadeById).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.CouncilId);
            e.Navigation(c => c.Members).AutoInclude();
        });
        model.Entity<CouncilMember>(e =>
        {
            e.ToTable("together_council_members");
            // Made by us: whoever is added to a council is new
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Called).HasMaxLength(Participation.Participant.LongestCalled);
            e.Property(m => m.Side).HasConversion<string>().HasMaxLength(20);
            e.Property(m => m.Party).HasConversion<string>().HasMaxLength(20);
            e.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
            e.Property(m => m.CalledAs).HasConversion<string>().HasMaxLength(30);
            e.Ignore(m => m.HasTaken);
            e.HasIndex(m => new { m.CouncilId, m.PersonId });
            e.HasIndex(m => m.PersonId);
            e.HasIndex(m => m.HelperId);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.HelperId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(m => m.CalledById).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(m => m.CalledAtId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(m => m.Terms).WithOne().HasForeignKey(t => t.MemberId);
            e.Navigation(m => m.Terms).AutoInclude();
        });
        model.Entity<CouncilTerm>(e =>
        {
            e.ToTable("together_council_terms");
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Position).HasConversion<string>().HasMaxLength(20);
            e.Ignore(t => t.IsSeat);
            e.HasIndex(t => t.MemberId);
        });
    }

    static void AddMeetings(ModelBuilder model)
    {
        model.Entity<CouncilMeeting>(e =>
        {
            e.ToTable("together_council_meetings");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Title).HasMaxLength(Meeting.LongestTitle);
            e.Property(m => m.Place).HasMaxLength(Meeting.LongestPlace);
            e.Property(m => m.Agenda).HasMaxLength(Meeting.LongestText);
            e.Property(m => m.Minutes).HasMaxLength(Meeting.LongestText);
            e.Property(m => m.Version).IsConcurrencyToken();
            e.Ignore(m => m.Items);
            e.HasIndex(m => new { m.CouncilId, m.StartsAtUtc });
            e.HasOne<Council>().WithMany().HasForeignKey(m => m.CouncilId);
            e.HasMany(m => m.Seats).WithOne().HasForeignKey(s => s.MeetingId);
        });
        model.Entity<CouncilSeat>(e =>
        {
            e.ToTable("together_council_seats");
            e.HasKey(s => new { s.MeetingId, s.MemberId });
            e.Property(s => s.Duty).HasConversion<string>().HasMaxLength(20);
            e.HasOne<CouncilMember>().WithMany().HasForeignKey(s => s.MemberId);
        });
    }

    static void AddDecisions(ModelBuilder model)
    {
        model.Entity<CouncilDecision>(e =>
        {
            e.ToTable("together_council_decisions");
            e.Property(d => d.Id).ValueGeneratedNever();
            foreach (var text in new[] { nameof(CouncilDecision.Text), nameof(CouncilDecision.Review), nameof(CouncilDecision.Answer) }) e.Property(text).HasMaxLength(CouncilDecision.LongestText);
            e.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
            e.Property(d => d.Version).IsConcurrencyToken();
            e.HasIndex(d => new { d.CouncilId, d.PutOn });
            e.HasOne<Council>().WithMany().HasForeignKey(d => d.CouncilId);
            e.HasMany(d => d.Ballots).WithOne().HasForeignKey(b => b.DecisionId);
            e.HasMany(d => d.Rounds).WithOne().HasForeignKey(r => r.DecisionId);
            e.Navigation(d => d.Ballots).AutoInclude();
            e.Navigation(d => d.Rounds).AutoInclude();
        });
        model.Entity<Ballot>(e =>
        {
            e.ToTable("together_ballots");
            // One vote a round, whatever two requests at once do
            e.HasKey(b => new { b.DecisionId, b.Round, b.MemberId });
            e.Property(b => b.Party).HasConversion<string>().HasMaxLength(20);
            e.Property(b => b.Choice).HasConversion<string>().HasMaxLength(20);
            e.HasOne<CouncilMember>().WithMany().HasForeignKey(b => b.MemberId);
        });
        model.Entity<BallotRound>(e =>
        {
            e.ToTable("together_ballot_rounds");
            e.HasKey(r => new { r.DecisionId, r.Round });
            e.Property(r => r.Need).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        });
    }
}
