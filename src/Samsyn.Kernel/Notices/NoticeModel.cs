using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.People;

namespace Samsyn.Kernel.Notices;

/// <summary>How notices and letters lie in the operational database.</summary>
static class NoticeModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<NoticeChoice>(e =>
        {
            e.ToTable("kernel_notice_choices");
            e.HasKey(c => new { c.PersonId, c.Topic });
            e.Property(c => c.Topic).HasMaxLength(60);
            e.Property(c => c.Which).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Way).HasConversion<string>().HasMaxLength(20);
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
        model.Entity<Notice>(e =>
        {
            e.ToTable("kernel_notices");
            e.Property(n => n.Topic).HasMaxLength(60);
            e.Property(n => n.Event).HasMaxLength(100);
            e.Property(n => n.Text).HasMaxLength(1000);
            e.Property(n => n.Path).HasMaxLength(300);
            e.Property(n => n.Way).HasConversion<string>().HasMaxLength(20);
            e.Ignore(n => n.IsOnPage);
            e.HasIndex(n => new { n.PersonId, n.Event }).IsUnique();
            e.HasIndex(n => n.LetterId);
            e.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
            e.HasOne<Letter>().WithMany().HasForeignKey(n => n.LetterId);
        });
        model.Entity<Letter>(e =>
        {
            e.ToTable("kernel_letters");
            e.Property(l => l.Subject).HasMaxLength(300);
            e.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
            e.Property(l => l.Problem).HasMaxLength(500);
            e.HasIndex(l => new { l.State, l.NextTryAtUtc });
            e.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        });
    }
}
