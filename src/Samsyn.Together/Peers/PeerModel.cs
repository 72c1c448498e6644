using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.Together.Peers;

/// <summary>How peer supporters, requests and messages lie in the operational database.</summary>
static class PeerModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<Peer>(e =>
        {
            e.ToTable("together_peers");
            e.Property(p => p.About).HasMaxLength(PeerText.LongestAbout);
            e.Property(p => p.Topics).HasMaxLength(500);
            e.Property(p => p.Languages).HasMaxLength(100);
            e.Property(p => p.Availability).HasMaxLength(PeerText.LongestAvailability);
            e.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Ignore(p => p.TopicCodes);
            e.Ignore(p => p.LanguageCodes);
            // One a person
            e.HasIndex(p => p.PersonId).IsUnique();
            e.HasIndex(p => p.OrganisationId);
            e.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PeerRequest>(e =>
        {
            e.ToTable("together_peer_requests");
            e.Property(r => r.Topic).HasMaxLength(50);
            e.Property(r => r.Language).HasMaxLength(5);
            e.Property(r => r.Text).HasMaxLength(PeerRequest.LongestText);
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.Ignore(r => r.BothShare);
            e.Ignore(r => r.IsOver);
            e.HasIndex(r => r.AskerId);
            e.HasIndex(r => new { r.PeerId, r.State });
            e.HasIndex(r => r.OrganisationId);
            e.HasOne<Person>().WithMany().HasForeignKey(r => r.AskerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Peer>().WithMany().HasForeignKey(r => r.PeerId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(r => r.Offers).WithOne().HasForeignKey(o => o.RequestId);
            e.HasMany(r => r.Messages).WithOne().HasForeignKey(m => m.RequestId);
            e.Navigation(r => r.Offers).AutoInclude();
        });
        model.Entity<PeerOffer>(e =>
        {
            e.ToTable("together_peer_offers");
            e.HasKey(o => new { o.RequestId, o.PeerId });
            e.HasOne<Peer>().WithMany().HasForeignKey(o => o.PeerId);
        });
        model.Entity<PeerMessage>(e =>
        {
            e.ToTable("together_peer_messages");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Text).HasMaxLength(PeerMessage.LongestText);
            e.HasIndex(m => new { m.RequestId, m.AtUtc });
        });
    }
}
